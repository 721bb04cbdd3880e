CREATE TABLE `erasure_due` (
	`person_id` text PRIMARY KEY NOT NULL
);
