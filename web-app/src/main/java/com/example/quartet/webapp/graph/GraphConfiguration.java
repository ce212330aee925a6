package com.example.quartet.webapp.graph;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Graph is called like the to-do API, with a bulkhead and a time-out of its own.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "graph", types = GraphApi.class)
class GraphConfiguration {

}
