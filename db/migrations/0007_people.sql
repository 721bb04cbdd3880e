CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_session` ON `attendance` (`session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `attendance_person` ON `attendance` (`person_id`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`wave_id` text NOT NULL,
	`person_id` text NOT NULL,
	`round` integer DEFAULT 0 NOT NULL,
	`state` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`prepared_at` integer,
	`sent_at` integer,
	FOREIGN KEY (`wave_id`) REFERENCES `wave`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_wave` ON `delivery` (`wave_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `delivery_person` ON `delivery` (`person_id`);--> statement-breakpoint
CREATE TABLE `message_text` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pulse_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`round_id` text NOT NULL,
	`group` text DEFAULT '' NOT NULL,
	`answers` text NOT NULL,
	`form_key` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `pulse_round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pulse_answer_round` ON `pulse_answer` (`round_id`);--> statement-breakpoint
CREATE TABLE `pulse_round` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `training_session` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`topic` text NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`minutes` integer NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`trainer` text DEFAULT '' NOT NULL,
	`locale` text,
	`seats` integer,
	`item_ids` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `wave` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`audience` text NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`session_id` text,
	`task_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team_due` (
	`person_id` text PRIMARY KEY NOT NULL,
	`is_team` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team_person` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`team_id`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `team_person_person` ON `team_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `consent_event` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`person_id` text NOT NULL,
	`step` text NOT NULL,
	`way` text NOT NULL,
	`text_id` text,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_id`) REFERENCES `consent_text`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_event_person` ON `consent_event` (`person_id`,`at`);--> statement-breakpoint
CREATE TABLE `consent_text` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`version` integer NOT NULL,
	`texts` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`headers` text NOT NULL,
	`mapping` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leader_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`person_id` text NOT NULL,
	`voice` text NOT NULL,
	`answers` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leader_answer_person` ON `leader_answer` (`person_id`);--> statement-breakpoint
CREATE TABLE `people_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`retention_months` integer NOT NULL,
	`smallest_group` integer NOT NULL,
	`reminder_days` text NOT NULL,
	`quiet_from` text NOT NULL,
	`quiet_to` text NOT NULL,
	`sender_name` text NOT NULL,
	`sender_email` text NOT NULL,
	`join_url` text NOT NULL,
	`rankings` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`employee_number` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`given_name` text DEFAULT '' NOT NULL,
	`job_title` text DEFAULT '' NOT NULL,
	`department` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`seniority` text DEFAULT 'staff' NOT NULL,
	`locale` text,
	`hired_on` text,
	`manager_id` text,
	`employment` text DEFAULT 'active' NOT NULL,
	`left_on` text,
	`senior` integer DEFAULT false NOT NULL,
	`leader` integer DEFAULT false NOT NULL,
	`in_pilot` integer DEFAULT false NOT NULL,
	`uses_social` integer,
	`consent` text DEFAULT 'not-asked' NOT NULL,
	`consent_at` integer,
	`ranked` integer DEFAULT false NOT NULL,
	`erased_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`deleted_at`,`name`);--> statement-breakpoint
CREATE INDEX `person_department` ON `person` (`deleted_at`,`department`,`name`);--> statement-breakpoint
CREATE INDEX `person_place` ON `person` (`deleted_at`,`place`,`name`);--> statement-breakpoint
CREATE INDEX `person_consent` ON `person` (`deleted_at`,`consent`,`name`);--> statement-breakpoint
CREATE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_number` ON `person` (`employee_number`);--> statement-breakpoint
CREATE INDEX `person_manager` ON `person` (`manager_id`);--> statement-breakpoint
CREATE TABLE `person_network` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`person_id` text NOT NULL,
	`network` text NOT NULL,
	`handle` text DEFAULT '' NOT NULL,
	`audience` integer,
	`told_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_network_person` ON `person_network` (`person_id`);--> statement-breakpoint
CREATE TABLE `pilot_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`person_id` text,
	`ease_of_sharing` integer,
	`clarity_of_policy` integer,
	`content_fit` integer,
	`would_recommend` integer,
	`worked` text DEFAULT '' NOT NULL,
	`stopped` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `share` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`person_id` text,
	`item_id` text,
	`network` text NOT NULL,
	`day` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`clicks` integer,
	`impressions` integer,
	`engagements` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `share_person` ON `share` (`person_id`,`day`);--> statement-breakpoint
CREATE INDEX `share_day` ON `share` (`deleted_at`,`day`);--> statement-breakpoint
CREATE TABLE `team_member` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`is_in` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_member_team` ON `team_member` (`team_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `team_member_person` ON `team_member` (`person_id`);--> statement-breakpoint
ALTER TABLE `saved_view` ADD `list` text DEFAULT 'library' NOT NULL;--> statement-breakpoint
ALTER TABLE `team` ADD `rule` text;--> statement-breakpoint
ALTER TABLE `team` ADD `parent_id` text;--> statement-breakpoint
ALTER TABLE `team` ADD `access` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `team` ADD `mandatory` integer DEFAULT false NOT NULL;