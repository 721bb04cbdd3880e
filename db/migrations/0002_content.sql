CREATE TABLE `content_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`mix_company` integer NOT NULL,
	`mix_third_party` integer NOT NULL,
	`mix_employee` integer NOT NULL,
	`call_to_action_limit` integer NOT NULL,
	`posts_per_week` integer NOT NULL,
	`posts_per_day` integer NOT NULL,
	`shares_per_day` integer NOT NULL,
	`shares_per_week` integer NOT NULL,
	`repeat_after_days` integer NOT NULL,
	`stagger_minutes` integer NOT NULL,
	`zone` text NOT NULL,
	`approvals` integer NOT NULL,
	`utm` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recurring_slot` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`weekdays` text NOT NULL,
	`every_weeks` integer DEFAULT 1 NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`network` text NOT NULL,
	`team_id` text,
	`kind` text,
	`from_day` text NOT NULL,
	`until_day` text,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `slot` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`item_id` text NOT NULL,
	`caption_id` text,
	`network` text NOT NULL,
	`team_id` text,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`zone` text NOT NULL,
	`stagger_minutes` integer DEFAULT 0 NOT NULL,
	`recurring_slot_id` text,
	`shares` integer,
	`clicks` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`caption_id`) REFERENCES `item_caption`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recurring_slot_id`) REFERENCES `recurring_slot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `slot_day` ON `slot` (`deleted_at`,`day`);--> statement-breakpoint
CREATE INDEX `slot_item` ON `slot` (`item_id`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `item_text` (
	`item_id` text PRIMARY KEY NOT NULL,
	`html` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source_state` (
	`source_id` text PRIMARY KEY NOT NULL,
	`validator_url` text DEFAULT '' NOT NULL,
	`etag` text,
	`last_modified` text,
	`tried_at` integer,
	`well_at` integer,
	`new_at` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`next_at` integer DEFAULT 0 NOT NULL,
	`problem` text,
	`gone_at` integer
);
--> statement-breakpoint
CREATE TABLE `web_picture` (
	`url` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`bytes` blob NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `web_picture_at` ON `web_picture` (`at`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`hashtag` text DEFAULT '' NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idea` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`by` text DEFAULT '' NOT NULL,
	`team_id` text,
	`format` text,
	`status` text DEFAULT 'new' NOT NULL,
	`item_id` text,
	`answer` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `idea_status` ON `idea` (`status`,`at`);--> statement-breakpoint
CREATE TABLE `item` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`source_id` text,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`canonical_url` text DEFAULT '' NOT NULL,
	`story_key` text DEFAULT '' NOT NULL,
	`image_url` text DEFAULT '' NOT NULL,
	`file_hash` text DEFAULT '' NOT NULL,
	`file_name` text DEFAULT '' NOT NULL,
	`file_type` text DEFAULT '' NOT NULL,
	`file_size` integer DEFAULT 0 NOT NULL,
	`image_alt` text DEFAULT '' NOT NULL,
	`author` text DEFAULT '' NOT NULL,
	`published_at` integer NOT NULL,
	`locale` text,
	`kind` text NOT NULL,
	`category` text NOT NULL,
	`campaign_id` text,
	`team_ids` text NOT NULL,
	`stage` text NOT NULL,
	`first_approved_by` text,
	`approved_by` text,
	`approved_at` integer,
	`evergreen` integer DEFAULT false NOT NULL,
	`refresh_on` text,
	`expires_on` text,
	`pinned` integer DEFAULT false NOT NULL,
	`internal_only` integer DEFAULT false NOT NULL,
	`call_to_action` integer DEFAULT false NOT NULL,
	`disclosure` text DEFAULT 'as-policy' NOT NULL,
	`utm` text,
	`owner_id` text,
	`newer` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_stage` ON `item` (`deleted_at`,`stage`,`published_at`);--> statement-breakpoint
CREATE INDEX `item_published` ON `item` (`deleted_at`,`published_at`);--> statement-breakpoint
CREATE INDEX `item_canonical` ON `item` (`canonical_url`);--> statement-breakpoint
CREATE INDEX `item_story` ON `item` (`story_key`);--> statement-breakpoint
CREATE INDEX `item_source` ON `item` (`source_id`,`deleted_at`,`stage`,`published_at`);--> statement-breakpoint
CREATE TABLE `item_caption` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`item_id` text NOT NULL,
	`network` text NOT NULL,
	`locale` text NOT NULL,
	`tone` text DEFAULT 'plain' NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_caption_item` ON `item_caption` (`item_id`,`deleted_at`);--> statement-breakpoint
CREATE TABLE `item_note` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`item_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_note_item` ON `item_note` (`item_id`);--> statement-breakpoint
CREATE TABLE `item_origin` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`item_id` text NOT NULL,
	`source_id` text NOT NULL,
	`key` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_id`) REFERENCES `source`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_origin_key` ON `item_origin` (`source_id`,`key`);--> statement-breakpoint
CREATE INDEX `item_origin_item` ON `item_origin` (`item_id`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `source` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`moved_to` text DEFAULT '' NOT NULL,
	`site_url` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`category` text NOT NULL,
	`locale` text,
	`team_ids` text NOT NULL,
	`keep_words` text NOT NULL,
	`drop_words` text NOT NULL,
	`arrival` text DEFAULT 'review' NOT NULL,
	`read_pages` integer DEFAULT true NOT NULL,
	`interval_minutes` integer DEFAULT 60 NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`login_header` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL
);
