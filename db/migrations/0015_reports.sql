CREATE TABLE `report_run` (
	`schedule_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`at` integer NOT NULL,
	`error` text DEFAULT '' NOT NULL,
	`data` text DEFAULT '{}' NOT NULL,
	`files` text DEFAULT '[]' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`compare` text DEFAULT 'before' NOT NULL,
	`filter` text NOT NULL,
	`audience` text DEFAULT 'agreed' NOT NULL,
	`paper` text DEFAULT 'a4-portrait' NOT NULL,
	`campaign_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_created` ON `report` (`deleted_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `report_frozen` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`report_id` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_frozen_report` ON `report_frozen` (`report_id`,`deleted_at`,`at`);--> statement-breakpoint
CREATE TABLE `report_schedule` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`report_id` text NOT NULL,
	`rhythm` text NOT NULL,
	`weekday` integer DEFAULT 1 NOT NULL,
	`week` integer DEFAULT 1 NOT NULL,
	`period` text NOT NULL,
	`formats` text NOT NULL,
	`folder` text NOT NULL,
	`computer` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`from_day` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_section` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` text NOT NULL,
	`shown` integer DEFAULT true NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`comment` text,
	`hidden` text NOT NULL,
	`lines` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_section_report` ON `report_section` (`report_id`,`deleted_at`,`position`);--> statement-breakpoint
CREATE TABLE `report_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`logo_id` text,
	`master_name` text DEFAULT '' NOT NULL,
	`master_hash` text DEFAULT '' NOT NULL,
	`foot` text DEFAULT '' NOT NULL
);
