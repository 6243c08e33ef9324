CREATE TABLE `bodies` (
	`slug` text PRIMARY KEY NOT NULL,
	`name` text,
	`kind` text NOT NULL,
	`region_code` text,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bodies_region` ON `bodies` (`region_code`);--> statement-breakpoint
CREATE INDEX `bodies_name` ON `bodies` (`name`);--> statement-breakpoint
ALTER TABLE `citations` ADD `section_id` integer REFERENCES sections(id);--> statement-breakpoint
CREATE INDEX `citations_section` ON `citations` (`section_id`);--> statement-breakpoint
ALTER TABLE `metrics` ADD `indicator_rule` text;--> statement-breakpoint
ALTER TABLE `metrics` ADD `indicator_confidence` text;--> statement-breakpoint
ALTER TABLE `problems` ADD `section_id` integer REFERENCES sections(id);--> statement-breakpoint
CREATE INDEX `problems_section` ON `problems` (`section_id`);--> statement-breakpoint
ALTER TABLE `reports` ADD `body_slug` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `reports` ADD `catalogue_version` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `saved_at` text;--> statement-breakpoint
CREATE INDEX `reports_body` ON `reports` (`body_slug`);--> statement-breakpoint
UPDATE `reports` SET `body_slug` = CASE
	WHEN `body_name` IS NULL AND (`region_code` IS NULL OR `body_kind` <> 'GOVERNMENT') THEN `slug`
	ELSE substr(`slug`, 1, instr(`slug`, '-') - 1) || substr(
		`slug`,
		instr(`slug`, '-') + iif(`period_year` IS NULL, 2, 5),
		length(`slug`) - instr(`slug`, '-') - iif(`period_year` IS NULL, 1, 4) - iif(`kind` = 'ANNUAL_REPORT', 0, length(`kind`) + 1)
	)
END;--> statement-breakpoint
INSERT INTO `bodies` (`slug`, `name`, `kind`, `region_code`)
SELECT `body_slug`, `body_name`, `body_kind`, `region_code` FROM (
	SELECT *, row_number() OVER (
		PARTITION BY `body_slug`
		ORDER BY `current` DESC, `body_name` IS NULL, `period_year` DESC NULLS LAST, `published_on` DESC NULLS LAST, `version_key` DESC
	) AS `place` FROM `reports`
) WHERE `place` = 1;--> statement-breakpoint
UPDATE `citations` SET `section_id` = (
	SELECT `id` FROM `sections` WHERE `report_id` = `citations`.`report_id` AND `start` <= `citations`.`start` AND `end` > `citations`.`start`
	ORDER BY `depth` DESC LIMIT 1
);--> statement-breakpoint
UPDATE `problems` SET `section_id` = (
	SELECT `id` FROM `sections` WHERE `report_id` = `problems`.`report_id` AND `start` <= `problems`.`start` AND `end` > `problems`.`start`
	ORDER BY `depth` DESC LIMIT 1
);
