-- What the directory of people is filtered, sorted and searched by, and who is in which team. All of it follows from people, teams, sessions and shares: it has neither history nor part in sync.
CREATE TABLE `directory` (
	`key` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name_key` text NOT NULL,
	`department_key` text NOT NULL,
	`place_key` text NOT NULL,
	`hired_on` text NOT NULL,
	`consent_rank` integer NOT NULL,
	`marks` integer NOT NULL,
	`shared_day` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directory_person` ON `directory` (`person_id`);--> statement-breakpoint
CREATE INDEX `directory_name` ON `directory` (`name_key`,`marks`,`department_key`,`place_key`,`shared_day`);--> statement-breakpoint
CREATE INDEX `directory_department` ON `directory` (`department_key`,`name_key`,`marks`,`place_key`,`shared_day`);--> statement-breakpoint
CREATE INDEX `directory_place` ON `directory` (`place_key`,`name_key`,`marks`,`department_key`,`shared_day`);--> statement-breakpoint
CREATE INDEX `directory_consent` ON `directory` (`consent_rank`,`name_key`,`marks`,`department_key`,`place_key`,`shared_day`);--> statement-breakpoint
CREATE INDEX `directory_hired` ON `directory` (`hired_on`,`name_key`,`marks`,`department_key`,`place_key`,`shared_day`);--> statement-breakpoint
CREATE INDEX `directory_marks` ON `directory` (`marks`,`department_key`,`place_key`,`shared_day`);--> statement-breakpoint
CREATE TABLE `directory_words` (
	`key` integer PRIMARY KEY NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `directory_search` USING fts5(
	words,
	content = 'directory_words', content_rowid = 'key', prefix = '1 2 3',
	tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co' tokenchars '&+#'"
);
--> statement-breakpoint
DROP TABLE `team_person`;
--> statement-breakpoint
CREATE TABLE `team_person` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	`key` integer NOT NULL,
	PRIMARY KEY (`team_id`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `team_person_person` ON `team_person` (`person_id`);--> statement-breakpoint
CREATE TRIGGER `directory_person_insert` AFTER INSERT ON `person` BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.id, 0) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_person_update` AFTER UPDATE ON `person` BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.id, 0) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_member_insert` AFTER INSERT ON `team_member` BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.person_id, 0) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_member_update` AFTER UPDATE ON `team_member` BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.person_id, 0) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_attendance_insert` AFTER INSERT ON `attendance` BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.person_id, 0) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_attendance_update` AFTER UPDATE ON `attendance` BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.person_id, 0) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_share_insert` AFTER INSERT ON `share` WHEN NEW.person_id IS NOT NULL BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.person_id, 0) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_share_update` AFTER UPDATE ON `share` BEGIN
	INSERT INTO team_due (person_id, is_team) SELECT id, 0 FROM person WHERE id IN (OLD.person_id, NEW.person_id) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_team_insert` AFTER INSERT ON `team` BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.id, 1) ON CONFLICT (person_id) DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER `directory_team_update` AFTER UPDATE ON `team`
WHEN OLD.rule IS NOT NEW.rule OR OLD.parent_id IS NOT NEW.parent_id OR OLD.deleted_at IS NOT NEW.deleted_at BEGIN
	INSERT INTO team_due (person_id, is_team) VALUES (NEW.id, 1) ON CONFLICT (person_id) DO NOTHING;
	INSERT INTO team_due (person_id, is_team) SELECT id, 1 FROM team WHERE id IN (OLD.parent_id, NEW.parent_id) ON CONFLICT (person_id) DO NOTHING;
END;
