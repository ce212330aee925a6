package com.example.quartet.todoapi.exports;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Exports run in the background.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ImportHttpServices(group = "downstream-api", types = OfflineProfileApi.class)
class ExportConfiguration {

}
