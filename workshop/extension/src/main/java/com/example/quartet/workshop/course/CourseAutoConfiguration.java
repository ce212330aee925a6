package com.example.quartet.workshop.course;

import com.example.quartet.webapp.home.HomeTile;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/**
 * The guided tour, offered on the home page.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import(CheckpointsController.class)
class CourseAutoConfiguration {

	@Bean
	@Order(25)
	HomeTile guidedTourTile() {
		return new HomeTile("course", "course.teaser", "/checkpoints", "bi-signpost-2");
	}

}
