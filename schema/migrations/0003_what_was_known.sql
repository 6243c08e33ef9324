ALTER TABLE `corpus_versions` ADD `at` text;--> statement-breakpoint
-- Made anew, not altered: columns that are added stand behind the text, and are not read without going through it.
CREATE TABLE `sources_anew` (
	`report_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`encoding` text NOT NULL,
	`sha256` text NOT NULL,
	`url` text,
	`length` integer NOT NULL,
	`given` text,
	`page` text,
	`text` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `sources_anew` (`report_id`, `name`, `media_type`, `encoding`, `sha256`, `url`, `length`, `text`)
	SELECT `report_id`, `name`, `media_type`, `encoding`, `sha256`, `url`, `length`, `text` FROM `sources`;
--> statement-breakpoint
DROP TABLE `sources`;--> statement-breakpoint
ALTER TABLE `sources_anew` RENAME TO `sources`;--> statement-breakpoint
CREATE UNIQUE INDEX `sources_name_unique` ON `sources` (`name`);
