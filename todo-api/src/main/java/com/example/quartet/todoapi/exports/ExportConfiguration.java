package com.example.quartet.todoapi.exports;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Exports run in the background.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ExportProperties.class)
@ImportHttpServices(group = "downstream-api", types = OfflineProfileApi.class)
class ExportConfiguration {

}
