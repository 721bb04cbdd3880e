CREATE TABLE `item_telling` (
	`mark` text NOT NULL,
	`item_id` text NOT NULL,
	PRIMARY KEY(`mark`, `item_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `link_due` (
	`item_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer
);
--> statement-breakpoint
ALTER TABLE `item` ADD `first_approved_at` integer;
--> statement-breakpoint
DROP INDEX `item_published`;
--> statement-breakpoint
DROP INDEX `item_pinned`;
--> statement-breakpoint
CREATE INDEX `item_pinned` ON `item` (`stage`) WHERE pinned = 1;
--> statement-breakpoint
CREATE INDEX `item_first_approved` ON `item` (`stage`) WHERE first_approved_by is not null;
--> statement-breakpoint
-- Whoever changes an item, by whatever act: the feeds that tell of it still mean this one.
CREATE TRIGGER `telling_item_update` AFTER UPDATE OF `story_key`, `canonical_url` ON `item`
WHEN OLD.source_id IS NOT NULL AND (OLD.story_key <> NEW.story_key OR OLD.canonical_url <> NEW.canonical_url) BEGIN
	INSERT INTO item_telling (mark, item_id) SELECT OLD.story_key, OLD.id WHERE OLD.story_key NOT IN ('', NEW.story_key)
	UNION ALL SELECT OLD.canonical_url, OLD.id WHERE OLD.canonical_url NOT IN ('', NEW.canonical_url)
	ON CONFLICT (mark, item_id) DO NOTHING;
END;
--> statement-breakpoint
INSERT INTO `item_telling` (`mark`, `item_id`)
SELECT DISTINCT old.mark, old.item_id FROM (
	SELECT json_extract(before, '$.story_key') AS mark, row_id AS item_id FROM `change` WHERE table_name = 'item' AND before IS NOT NULL
	UNION SELECT json_extract(before, '$.canonical_url'), row_id FROM `change` WHERE table_name = 'item' AND before IS NOT NULL
) old JOIN `item` i ON i.id = old.item_id
WHERE i.source_id IS NOT NULL AND old.mark NOT IN ('', i.story_key, i.canonical_url);
