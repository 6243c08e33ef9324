CREATE TABLE `citation_places` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`citation_id` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`citation_id`) REFERENCES `citations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `citation_places_citation` ON `citation_places` (`citation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `citation_places_place` ON `citation_places` (`report_id`,`start`,`ordinal`);--> statement-breakpoint
CREATE TABLE `citations` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `citations_title` ON `citations` (`title`);--> statement-breakpoint
CREATE UNIQUE INDEX `citations_place` ON `citations` (`report_id`,`start`,`ordinal`);--> statement-breakpoint
CREATE TABLE `corpus` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`unit` text NOT NULL,
	`theme` text NOT NULL,
	`parent_id` text,
	`nature` text NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indicators_theme` ON `indicators` (`theme`);--> statement-breakpoint
CREATE INDEX `indicators_parent` ON `indicators` (`parent_id`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`lead` text NOT NULL,
	`status` text NOT NULL,
	`theme` text,
	`section_id` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `measures_section` ON `measures` (`section_id`);--> statement-breakpoint
CREATE INDEX `measures_theme` ON `measures` (`theme`);--> statement-breakpoint
CREATE UNIQUE INDEX `measures_place` ON `measures` (`report_id`,`start`,`ordinal`);--> statement-breakpoint
CREATE TABLE `metrics` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`value` real NOT NULL,
	`value_max` real,
	`unit` text NOT NULL,
	`dimension` text NOT NULL,
	`base_value` real NOT NULL,
	`base_unit` text NOT NULL,
	`qualifier` text NOT NULL,
	`label` text NOT NULL,
	`indicator_id` text,
	`relation` text,
	`parent_id` integer,
	`section_id` integer,
	`measure_id` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `metrics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `metrics_indicator` ON `metrics` (`indicator_id`);--> statement-breakpoint
CREATE INDEX `metrics_parent` ON `metrics` (`parent_id`);--> statement-breakpoint
CREATE INDEX `metrics_section` ON `metrics` (`section_id`);--> statement-breakpoint
CREATE INDEX `metrics_measure` ON `metrics` (`measure_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `metrics_place` ON `metrics` (`report_id`,`start`,`ordinal`);--> statement-breakpoint
CREATE TABLE `problems` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `problems_code` ON `problems` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `problems_place` ON `problems` (`report_id`,`start`,`ordinal`);--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`path` text NOT NULL,
	`parent_code` text,
	`ancestor_codes` text NOT NULL,
	`from` text,
	`until` text,
	FOREIGN KEY (`parent_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `regions_parent` ON `regions` (`parent_code`);--> statement-breakpoint
CREATE INDEX `regions_name` ON `regions` (`name`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`version_key` text NOT NULL,
	`current` integer NOT NULL,
	`title` text,
	`title_stated` integer NOT NULL,
	`kind` text NOT NULL,
	`period_year` integer,
	`region_code` text,
	`body_name` text,
	`body_kind` text NOT NULL,
	`publisher` text,
	`author` text,
	`published_on` text,
	`written_on` text,
	`index_number` text,
	`document_number` text,
	`subject_category` text,
	`script` text NOT NULL,
	`origin` text NOT NULL,
	`parser_version` text NOT NULL,
	`content_hash` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_version_key_unique` ON `reports` (`version_key`);--> statement-breakpoint
CREATE INDEX `reports_slug` ON `reports` (`slug`);--> statement-breakpoint
CREATE INDEX `reports_region_year` ON `reports` (`region_code`,`period_year`);--> statement-breakpoint
CREATE INDEX `reports_year` ON `reports` (`period_year`);--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`marker` text NOT NULL,
	`depth` integer NOT NULL,
	`heading` text NOT NULL,
	`parent_id` integer,
	`role` text NOT NULL,
	`theme` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`parent_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sections_parent` ON `sections` (`parent_id`);--> statement-breakpoint
CREATE INDEX `sections_role` ON `sections` (`role`);--> statement-breakpoint
CREATE INDEX `sections_theme` ON `sections` (`theme`);--> statement-breakpoint
CREATE UNIQUE INDEX `sections_place` ON `sections` (`report_id`,`start`,`ordinal`);--> statement-breakpoint
CREATE TABLE `shortcomings` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`text` text NOT NULL,
	`statement` text NOT NULL,
	`theme` text,
	`section_id` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shortcomings_section` ON `shortcomings` (`section_id`);--> statement-breakpoint
CREATE INDEX `shortcomings_theme` ON `shortcomings` (`theme`);--> statement-breakpoint
CREATE UNIQUE INDEX `shortcomings_place` ON `shortcomings` (`report_id`,`start`,`ordinal`);--> statement-breakpoint
CREATE TABLE `sources` (
	`report_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`encoding` text NOT NULL,
	`sha256` text NOT NULL,
	`url` text,
	`length` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sources_name_unique` ON `sources` (`name`);