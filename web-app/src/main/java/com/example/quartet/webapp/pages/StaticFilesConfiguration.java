package com.example.quartet.webapp.pages;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Files are looked for in their folders alone: under Boot's {@code /**} each link to a
 * page is looked for in all jars too, nine tenths of the CPU time of a page with 50
 * to-dos.
 */
@Configuration(proxyBeanMethods = false)
class StaticFilesConfiguration implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		addFiles(registry, "/css/**", "classpath:/static/css/");
		addFiles(registry, "/img/**", "classpath:/static/img/");
		addFiles(registry, "/js/**", "classpath:/static/js/");
		addFiles(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
	}

	private static void addFiles(ResourceHandlerRegistry registry, String pattern, String folder) {
		registry.addResourceHandler(pattern)
			.addResourceLocations(folder)
			// another content has another address
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

}
