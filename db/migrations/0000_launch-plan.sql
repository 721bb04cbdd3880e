CREATE TABLE `act` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`data` text NOT NULL,
	`actor` text NOT NULL,
	`at` integer NOT NULL,
	`clock` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `act_id_unique` ON `act` (`id`);--> statement-breakpoint
CREATE INDEX `act_state` ON `act` (`state`,`seq`);--> statement-breakpoint
CREATE TABLE `change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`act_id` text NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_row` ON `change` (`act_id`,`table_name`,`row_id`);--> statement-breakpoint
CREATE INDEX `change_record` ON `change` (`table_name`,`row_id`);--> statement-breakpoint
CREATE TABLE `checklist_item` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`task_id` text NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`text` text,
	`done` integer DEFAULT false NOT NULL,
	`position` real NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checklist_item_task` ON `checklist_item` (`task_id`,`deleted_at`,`done`);--> statement-breakpoint
CREATE TABLE `dependency` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`plan_id` text NOT NULL,
	`from_task_id` text NOT NULL,
	`to_task_id` text NOT NULL,
	`type` text NOT NULL,
	`lag` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dependency_plan` ON `dependency` (`plan_id`);--> statement-breakpoint
CREATE INDEX `dependency_to` ON `dependency` (`to_task_id`);--> statement-breakpoint
CREATE INDEX `dependency_from` ON `dependency` (`from_task_id`);--> statement-breakpoint
CREATE TABLE `holiday` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`plan_id` text NOT NULL,
	`place_id` text NOT NULL,
	`day` text NOT NULL,
	`names` text NOT NULL,
	`blocks` integer,
	`own` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holiday_plan` ON `holiday` (`plan_id`,`day`);--> statement-breakpoint
CREATE TABLE `phase` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`plan_id` text NOT NULL,
	`key` text NOT NULL,
	`name` text,
	`summary` text,
	`position` integer NOT NULL,
	`end_day` integer NOT NULL,
	`nominal_days` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phase_plan` ON `phase` (`plan_id`);--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`plan_id` text NOT NULL,
	`country` text NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`labels` text NOT NULL,
	`primary` integer NOT NULL,
	`blocks` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `place_plan` ON `place` (`plan_id`);--> statement-breakpoint
CREATE TABLE `plan` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text,
	`template_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`start` text NOT NULL,
	`length_days` integer NOT NULL,
	`weekend` text NOT NULL,
	`baseline_on` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `risk` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`plan_id` text NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`title` text,
	`mitigation` text,
	`likelihood` integer NOT NULL,
	`impact` integer NOT NULL,
	`owner_id` text,
	`owner_role` text NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `risk_plan` ON `risk` (`plan_id`);--> statement-breakpoint
CREATE TABLE `task` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`plan_id` text NOT NULL,
	`phase_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	`purpose` text,
	`done_when` text,
	`notes` text DEFAULT '' NOT NULL,
	`position` real NOT NULL,
	`owner_id` text,
	`owner_role` text NOT NULL,
	`offset` integer NOT NULL,
	`days` integer NOT NULL,
	`elastic` integer NOT NULL,
	`fixed_start` text,
	`deadline` text,
	`start` text NOT NULL,
	`due` text NOT NULL,
	`baseline_start` text,
	`baseline_due` text,
	`status` text NOT NULL,
	`started_on` text,
	`done_on` text,
	`override_reason` text DEFAULT '' NOT NULL,
	`tags` text NOT NULL,
	`conditions` text NOT NULL,
	`screen` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`phase_id`) REFERENCES `phase`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_plan` ON `task` (`plan_id`,`phase_id`);--> statement-breakpoint
CREATE INDEX `task_due` ON `task` (`plan_id`,`due`);--> statement-breakpoint
CREATE TABLE `task_link` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`task_id` text NOT NULL,
	`label` text NOT NULL,
	`url` text NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `task_link_task` ON `task_link` (`task_id`);--> statement-breakpoint
CREATE TABLE `member` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`senior` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`program_name` text NOT NULL,
	`company_name` text DEFAULT '' NOT NULL,
	`hashtag` text DEFAULT '' NOT NULL,
	`brand_color` text DEFAULT '' NOT NULL,
	`company_size` integer NOT NULL,
	`locale` text NOT NULL,
	`demo_day` text,
	`calendar_checked_on` text,
	`created_at` integer NOT NULL
);
