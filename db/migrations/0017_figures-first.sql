-- Category and kind of every item that events speak of, a letter each at the place of its key, 1,024 to a row: the first question of a
-- process need not read the items. 'A': there is no such item; '?': a category or kind that was unknown when this was written.
CREATE TABLE `figure_item` (
	`chunk` integer PRIMARY KEY NOT NULL,
	`marks` text NOT NULL
);
--> statement-breakpoint
CREATE VIEW `figure_item_mark` AS SELECT `id`, coalesce(char(65 +
	CASE `category` WHEN 'internal' THEN 4 WHEN 'product' THEN 8 WHEN 'thought-leadership' THEN 12 WHEN 'recruiting' THEN 16 WHEN 'other' THEN 20 END +
	CASE `kind` WHEN 'company' THEN 1 WHEN 'third-party' THEN 2 WHEN 'employee' THEN 3 END), '?') AS `mark` FROM `item`;
--> statement-breakpoint
INSERT INTO `figure_item` SELECT `key` / 1024, group_concat(`mark`, '') FROM (
	SELECT k.`key`, coalesce(m.`mark`, 'A') AS `mark`
	FROM (SELECT 0 AS `key`, '' AS `id` UNION ALL SELECT `key`, `id` FROM `figure_key` WHERE `kind` = 'item') k
	LEFT JOIN `figure_item_mark` m ON m.`id` = k.`id` ORDER BY k.`key`
) GROUP BY `key` / 1024;
--> statement-breakpoint
CREATE TRIGGER `figure_item_key` AFTER INSERT ON `figure_key` WHEN NEW.`kind` = 'item' BEGIN
	INSERT INTO `figure_item` VALUES (NEW.`key` / 1024, '') ON CONFLICT (`chunk`) DO NOTHING;
	UPDATE `figure_item` SET `marks` = substr(`marks`, 1, NEW.`key` % 1024) ||
		coalesce((SELECT `mark` FROM `figure_item_mark` WHERE `id` = NEW.`id`), 'A') || substr(`marks`, NEW.`key` % 1024 + 2)
	WHERE `chunk` = NEW.`key` / 1024;
END;
--> statement-breakpoint
CREATE TRIGGER `figure_item_insert` AFTER INSERT ON `item` BEGIN
	UPDATE `figure_item` SET `marks` = substr(`marks`, 1, k.`key` % 1024) ||
		(SELECT `mark` FROM `figure_item_mark` WHERE `id` = NEW.`id`) || substr(`marks`, k.`key` % 1024 + 2)
	FROM (SELECT `key` FROM `figure_key` WHERE `kind` = 'item' AND `id` = NEW.`id`) k WHERE `chunk` = k.`key` / 1024;
	INSERT INTO figure_state (name, version) SELECT 'items', 1 WHERE EXISTS (SELECT 1 FROM `figure_key` WHERE `kind` = 'item' AND `id` = NEW.`id`)
	ON CONFLICT (name) DO UPDATE SET version = version + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `figure_item_update` AFTER UPDATE OF `kind`, `category` ON `item`
WHEN OLD.`kind` <> NEW.`kind` OR OLD.`category` <> NEW.`category` BEGIN
	UPDATE `figure_item` SET `marks` = substr(`marks`, 1, k.`key` % 1024) ||
		(SELECT `mark` FROM `figure_item_mark` WHERE `id` = NEW.`id`) || substr(`marks`, k.`key` % 1024 + 2)
	FROM (SELECT `key` FROM `figure_key` WHERE `kind` = 'item' AND `id` = NEW.`id`) k WHERE `chunk` = k.`key` / 1024;
END;
--> statement-breakpoint
CREATE TRIGGER `figure_item_delete` AFTER DELETE ON `item` BEGIN
	UPDATE `figure_item` SET `marks` = substr(`marks`, 1, k.`key` % 1024) || 'A' || substr(`marks`, k.`key` % 1024 + 2)
	FROM (SELECT `key` FROM `figure_key` WHERE `kind` = 'item' AND `id` = OLD.`id`) k WHERE `chunk` = k.`key` / 1024;
	INSERT INTO figure_state (name, version) SELECT 'items', 1 WHERE EXISTS (SELECT 1 FROM `figure_key` WHERE `kind` = 'item' AND `id` = OLD.`id`)
	ON CONFLICT (name) DO UPDATE SET version = version + 1;
END;
