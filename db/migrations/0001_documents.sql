CREATE TABLE `acknowledgement` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`reader_id` text NOT NULL,
	`version_id` text NOT NULL,
	`hash` text NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`reader_id`) REFERENCES `document_reader`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `document_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `acknowledgement_reader` ON `acknowledgement` (`reader_id`);--> statement-breakpoint
CREATE INDEX `acknowledgement_version` ON `acknowledgement` (`version_id`);--> statement-breakpoint
CREATE TABLE `asset` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `asset_bytes` (
	`hash` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`stage` text NOT NULL,
	`template_id` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`effective_on` text,
	`review_on` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `document_block` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`position` text NOT NULL,
	`node` text NOT NULL,
	`template_key` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_block_document` ON `document_block` (`document_id`,`deleted_at`,`position`);--> statement-breakpoint
CREATE TABLE `document_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`thread_id` text NOT NULL,
	`author_id` text,
	`author` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `document_thread`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_comment_thread` ON `document_comment` (`thread_id`);--> statement-breakpoint
CREATE TABLE `document_dismissal` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`code` text NOT NULL,
	`block_id` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`block_id`) REFERENCES `document_block`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_dismissal_document` ON `document_dismissal` (`document_id`);--> statement-breakpoint
CREATE TABLE `document_reader` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`group` text DEFAULT '' NOT NULL,
	`reminded_at` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_reader_document` ON `document_reader` (`document_id`);--> statement-breakpoint
CREATE TABLE `document_review` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`member_id` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`due_on` text,
	`hash` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_review_document` ON `document_review` (`document_id`);--> statement-breakpoint
CREATE TABLE `document_thread` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`block_id` text NOT NULL,
	`quote` text NOT NULL,
	`replacement` text,
	`resolved_at` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`block_id`) REFERENCES `document_block`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_thread_document` ON `document_thread` (`document_id`);--> statement-breakpoint
CREATE TABLE `document_translation` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`locale` text NOT NULL,
	`block_id` text,
	`node` text,
	`title` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`block_id`) REFERENCES `document_block`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_translation_document` ON `document_translation` (`document_id`,`locale`);--> statement-breakpoint
CREATE TABLE `document_version` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`document_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`title` text NOT NULL,
	`locale` text NOT NULL,
	`hash` text NOT NULL,
	`material` integer DEFAULT false NOT NULL,
	`material_blocks` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`effective_on` text,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`blocks` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_version_document` ON `document_version` (`document_id`,`at`);--> statement-breakpoint
CREATE TABLE `vocabulary_term` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`list` text NOT NULL,
	`term` text NOT NULL,
	`say` text DEFAULT '' NOT NULL,
	`until` text,
	`origin` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE INDEX `vocabulary_term_list` ON `vocabulary_term` (`list`,`deleted_at`);