package com.example.quartet.workshop.daemon;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

/**
 * Lets todo-api keep what the daemon tells of its runs.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "todo-api")
@Import({ DaemonMessages.class, DaemonMessagesController.class, DaemonMessagesSecurity.class })
class DaemonMessagesAutoConfiguration {

}
