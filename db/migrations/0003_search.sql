-- What the library is searched by. All of it follows from items, captions and slots: it has neither history nor part in sync.
CREATE TABLE `item_place` (
	`key` integer PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`stage` text NOT NULL,
	`title_key` text NOT NULL,
	`expires_on` text,
	`refresh_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_place_item` ON `item_place` (`item_id`);--> statement-breakpoint
CREATE INDEX `item_place_key` ON `item_place` (`key`);--> statement-breakpoint
CREATE INDEX `item_place_title` ON `item_place` (`title_key`);--> statement-breakpoint
CREATE INDEX `item_place_expires` ON `item_place` (`expires_on`,`stage`) WHERE `expires_on` IS NOT NULL;--> statement-breakpoint
CREATE INDEX `item_place_refresh` ON `item_place` (`refresh_on`) WHERE `refresh_on` IS NOT NULL;--> statement-breakpoint
CREATE TABLE `caption_run` (
	`hash` integer NOT NULL,
	`caption_id` text NOT NULL,
	PRIMARY KEY (`hash`, `caption_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `caption_run_caption` ON `caption_run` (`caption_id`);--> statement-breakpoint
CREATE TABLE `search_due` (
	`item_id` text PRIMARY KEY NOT NULL,
	`later` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE VIRTUAL TABLE `item_search` USING fts5(
	title, about, summary, captions, marks,
	content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2"
);
--> statement-breakpoint
INSERT INTO `item_search` (`item_search`, `rank`) VALUES ('automerge', 8);
--> statement-breakpoint
CREATE VIRTUAL TABLE `item_word` USING fts5vocab('item_search', 'instance');
--> statement-breakpoint
CREATE TRIGGER `search_item_insert` AFTER INSERT ON `item` BEGIN
	INSERT INTO search_due (item_id, later) VALUES (NEW.id, 0) ON CONFLICT (item_id) DO UPDATE SET later = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `search_item_update` AFTER UPDATE ON `item` BEGIN
	INSERT INTO search_due (item_id, later) VALUES (NEW.id, 0) ON CONFLICT (item_id) DO UPDATE SET later = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `search_caption_insert` AFTER INSERT ON `item_caption` BEGIN
	INSERT INTO search_due (item_id, later) VALUES (NEW.item_id, 0) ON CONFLICT (item_id) DO UPDATE SET later = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `search_caption_update` AFTER UPDATE ON `item_caption` BEGIN
	INSERT INTO search_due (item_id, later) VALUES (NEW.item_id, 0) ON CONFLICT (item_id) DO UPDATE SET later = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `search_slot_insert` AFTER INSERT ON `slot` BEGIN
	INSERT INTO search_due (item_id, later) VALUES (NEW.item_id, 0) ON CONFLICT (item_id) DO UPDATE SET later = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `search_slot_update` AFTER UPDATE OF `deleted_at` ON `slot` BEGIN
	INSERT INTO search_due (item_id, later) VALUES (NEW.item_id, 0) ON CONFLICT (item_id) DO UPDATE SET later = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `search_source_renamed` AFTER UPDATE OF `name` ON `source` WHEN NEW.name <> OLD.name BEGIN
	INSERT INTO search_due (item_id, later) SELECT id, 1 FROM item WHERE source_id = NEW.id AND deleted_at IS NULL
	ON CONFLICT (item_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE INDEX `slot_zone` ON `slot` (`zone`);
