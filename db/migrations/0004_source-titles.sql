ALTER TABLE `source_state` ADD `feed_title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `source_state` ADD `site_url` text DEFAULT '' NOT NULL;