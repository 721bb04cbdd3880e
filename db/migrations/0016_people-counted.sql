-- How many people of the directory have the same marks: a filter by marks alone is counted without a look at any of them.
CREATE TABLE `directory_count` (
	`marks` integer PRIMARY KEY NOT NULL,
	`people` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `directory_count` SELECT `marks`, count(*) FROM `directory` GROUP BY `marks`;--> statement-breakpoint
CREATE TRIGGER `directory_count_insert` AFTER INSERT ON `directory` BEGIN
	INSERT INTO `directory_count` VALUES (NEW.`marks`, 1) ON CONFLICT (`marks`) DO UPDATE SET `people` = `people` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_count_delete` AFTER DELETE ON `directory` BEGIN
	UPDATE `directory_count` SET `people` = `people` - 1 WHERE `marks` = OLD.`marks`;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_count_update` AFTER UPDATE OF `marks` ON `directory` WHEN OLD.`marks` <> NEW.`marks` BEGIN
	UPDATE `directory_count` SET `people` = `people` - 1 WHERE `marks` = OLD.`marks`;
	INSERT INTO `directory_count` VALUES (NEW.`marks`, 1) ON CONFLICT (`marks`) DO UPDATE SET `people` = `people` + 1;
END;
