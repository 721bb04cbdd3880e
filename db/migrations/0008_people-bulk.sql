CREATE TABLE `unfinished_act` (
	`id` text PRIMARY KEY NOT NULL
);
