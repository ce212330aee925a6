package com.example.quartet.workshop.sources;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

/**
 * Links to the code, and the page they lead to.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import({ SourceController.class, SourceLinks.class })
class SourcesAutoConfiguration {

}
