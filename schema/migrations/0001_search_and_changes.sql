CREATE TABLE `corpus_versions` (
	`number` integer PRIMARY KEY NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_changes` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`version_key` text NOT NULL,
	`slug` text NOT NULL,
	`added` integer NOT NULL,
	`source_added` integer NOT NULL,
	`changed` integer NOT NULL,
	`removed` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_changes_version_key_unique` ON `report_changes` (`version_key`);--> statement-breakpoint
CREATE INDEX `report_changes_changed` ON `report_changes` (`changed`);--> statement-breakpoint
-- Drizzle knows no virtual tables. No content: every record has its own text. The program makes the tokens (store/search), and
-- fills the index of a database that is older than this when it opens it. ASCII is what separates tokens, and never in one.
CREATE VIRTUAL TABLE `search` USING fts5(`text`, content='', contentless_delete=1, tokenize='ascii');
--> statement-breakpoint
-- What an older database held before is not known; so its version becomes one that no other database has.
INSERT INTO `corpus_versions` (`number`, `digest`)
	SELECT CAST(`value` AS INTEGER), lower(hex(randomblob(4))) FROM `corpus` WHERE `name` = 'version';
--> statement-breakpoint
DELETE FROM `corpus` WHERE `name` = 'version';
--> statement-breakpoint
INSERT INTO `report_changes` (`sequence`, `version_key`, `slug`, `added`, `source_added`, `changed`, `removed`)
	SELECT row_number() OVER (ORDER BY `id`), `version_key`, `slug`, `number`, `number`, `number`, 0
	FROM `reports` CROSS JOIN `corpus_versions`;
