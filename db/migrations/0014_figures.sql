-- Figures. Of what was counted, events and their sums have neither history nor part in sync: what an import is says whether they count.
CREATE TABLE `event` (
	`batch` integer NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`day` integer NOT NULL,
	`hour` integer NOT NULL,
	`metric` integer NOT NULL,
	`amount` integer NOT NULL,
	`network` integer NOT NULL,
	`team` integer NOT NULL,
	`campaign` integer NOT NULL,
	`advocate` integer NOT NULL,
	`item` integer NOT NULL,
	`caption` integer NOT NULL,
	`post` integer NOT NULL,
	PRIMARY KEY(`batch`, `seq`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_post` ON `event` (`post`) WHERE post > 0;--> statement-breakpoint
CREATE TABLE `event_batch` (
	`batch` integer PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`on` integer NOT NULL,
	`events` integer DEFAULT 0 NOT NULL,
	`merged` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_batch_import` ON `event_batch` (`import_id`);--> statement-breakpoint
CREATE TABLE `event_column` (
	`key` integer PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event_sum` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cube` integer NOT NULL,
	`start` integer NOT NULL,
	`metric` integer NOT NULL,
	`batch` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_sum_span` ON `event_sum` (`cube`,`metric`,`start`);--> statement-breakpoint
CREATE INDEX `event_sum_batch` ON `event_sum` (`batch`);--> statement-breakpoint
CREATE TABLE `figure_due` (
	`import_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `figure_key` (
	`kind` text NOT NULL,
	`key` integer NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`kind`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `figure_key_id` ON `figure_key` (`kind`,`id`);--> statement-breakpoint
CREATE TABLE `figure_state` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `annotation` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `figure_import` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`source` text NOT NULL,
	`format` text DEFAULT '' NOT NULL,
	`file_name` text DEFAULT '' NOT NULL,
	`file_hash` text DEFAULT '' NOT NULL,
	`network` text,
	`person_id` text,
	`own_page` integer DEFAULT false NOT NULL,
	`exported_on` text NOT NULL,
	`from_day` text,
	`to_day` text,
	`rows` integer DEFAULT 0 NOT NULL,
	`events` integer DEFAULT 0 NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figure_import_at` ON `figure_import` (`deleted_at`,`at`);--> statement-breakpoint
CREATE INDEX `figure_import_hash` ON `figure_import` (`file_hash`);--> statement-breakpoint
CREATE TABLE `figure_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`headers` text NOT NULL,
	`mapping` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `figure_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`currency` text NOT NULL,
	`zone` text NOT NULL,
	`active_means` text NOT NULL,
	`adoption_of` text NOT NULL,
	`definition_version` integer NOT NULL,
	`definition_since` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mention` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`day` text NOT NULL,
	`network` text,
	`about` text DEFAULT '' NOT NULL,
	`hashtag` text DEFAULT '' NOT NULL,
	`count` integer DEFAULT 1 NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`score` real,
	`sentiment` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mention_counts` ON `mention` (`day`,`about`,`hashtag`,`sentiment`,`score`,`count`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`network` text NOT NULL,
	`key` text NOT NULL,
	`url` text DEFAULT '' NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`published_on` text NOT NULL,
	`person_id` text,
	`own_page` integer DEFAULT false NOT NULL,
	`item_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_key` ON `post` (`network`,`key`);--> statement-breakpoint
CREATE INDEX `post_published` ON `post` (`deleted_at`,`published_on`);--> statement-breakpoint
CREATE INDEX `post_person` ON `post` (`person_id`);--> statement-breakpoint
CREATE INDEX `post_item` ON `post` (`item_id`);--> statement-breakpoint
CREATE TABLE `post_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`post_id` text NOT NULL,
	`import_id` text NOT NULL,
	`exported_on` text NOT NULL,
	`figures` text NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `figure_import`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_snapshot_post` ON `post_snapshot` (`post_id`,`exported_on`);--> statement-breakpoint
CREATE INDEX `post_snapshot_import` ON `post_snapshot` (`import_id`);--> statement-breakpoint
CREATE TABLE `program_cost` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`amount` integer NOT NULL,
	`currency` text NOT NULL,
	`hours` real
);
--> statement-breakpoint
CREATE TABLE `rate_table` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`version` integer NOT NULL,
	`from_day` text NOT NULL,
	`currency` text NOT NULL,
	`formula` text NOT NULL,
	`rates` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reach_scenario` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`name` text NOT NULL,
	`inputs` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `target` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`goal` text NOT NULL,
	`name` text NOT NULL,
	`measure` text NOT NULL,
	`start` real DEFAULT 0 NOT NULL,
	`value` real NOT NULL,
	`from_day` text NOT NULL,
	`by_day` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `target_reading` (
	`id` text PRIMARY KEY NOT NULL,
	`deleted_at` integer,
	`target_id` text NOT NULL,
	`day` text NOT NULL,
	`value` real NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `target`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `target_reading_target` ON `target_reading` (`target_id`,`day`);
--> statement-breakpoint
INSERT INTO figure_key (kind, key, id) VALUES ('team', 1, 'own-pages');
--> statement-breakpoint
CREATE TRIGGER `figure_import_mark` AFTER UPDATE OF deleted_at ON `figure_import` WHEN (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
	INSERT INTO figure_due (import_id) VALUES (NEW.id) ON CONFLICT (import_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `figure_import_gone` AFTER DELETE ON `figure_import` BEGIN
	INSERT INTO figure_due (import_id) VALUES (OLD.id) ON CONFLICT (import_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `figure_item_kind` AFTER UPDATE OF kind, category ON `item` WHEN OLD.kind <> NEW.kind OR OLD.category <> NEW.category BEGIN
	INSERT INTO figure_state (name, version) VALUES ('items', 1) ON CONFLICT (name) DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `figure_person_consent` AFTER UPDATE OF consent, ranked, deleted_at, erased_at ON `person`
WHEN OLD.consent <> NEW.consent OR OLD.ranked <> NEW.ranked OR OLD.deleted_at IS NOT NEW.deleted_at OR OLD.erased_at IS NOT NEW.erased_at BEGIN
	INSERT INTO figure_state (name, version) VALUES ('people', 1) ON CONFLICT (name) DO UPDATE SET version = version + 1;
END;
