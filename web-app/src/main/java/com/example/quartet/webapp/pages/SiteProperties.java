package com.example.quartet.webapp.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What tells this site from another one that runs from the same jar.
 *
 * @param name on every page
 */
@ConfigurationProperties("quartet.site")
record SiteProperties(String name) {
}
