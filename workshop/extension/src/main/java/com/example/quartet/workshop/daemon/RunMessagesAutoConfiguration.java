package com.example.quartet.workshop.daemon;

import com.example.quartet.workshop.recording.RecordingAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Lets the daemon tell todo-api what it sent.
 */
@AutoConfiguration(before = RecordingAutoConfiguration.class)
@ConditionalOnProperty(name = "spring.application.name", havingValue = "daemon-client")
@Import(RunMessageRecorder.class)
@ImportHttpServices(group = "todo-api", types = RunMessagesApi.class)
class RunMessagesAutoConfiguration {

}
