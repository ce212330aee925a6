package com.example.quartet.webapp.pages;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Files are looked for in their folders alone: under Boot's {@code /**} each link to a
 * page is looked for in all jars too, nine tenths of the CPU time of a page with 50
 * to-dos.
 */
@Configuration(proxyBeanMethods = false)
class StaticFilesConfiguration implements WebMvcConfigurer {

	/**
	 * A file at an address with the hash of its content.
	 */
	private static final String HASHED = "/{file:.+-[0-9a-f]{32}[.].+}";

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		addFiles(registry, "/css", "classpath:/static/css/");
		addFiles(registry, "/img", "classpath:/static/img/");
		addFiles(registry, "/js", "classpath:/static/js/");
		addFiles(registry, "/webjars", "classpath:/META-INF/resources/webjars/");
	}

	private static void addFiles(ResourceHandlerRegistry registry, String folder, String location) {
		addHandler(registry.addResourceHandler(folder + "/**"), location, CacheControl.noCache());
		// another content has another address
		addHandler(
				registry.addResourceHandler(folder + HASHED, folder + "/*" + HASHED, folder + "/*/*" + HASHED,
						folder + "/*/*/*" + HASHED),
				location, CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

	private static void addHandler(ResourceHandlerRegistration handler, String location, CacheControl caching) {
		handler.addResourceLocations(location)
			.setCacheControl(caching)
			.resourceChain(true)
			// the build compresses: a file is sent as it is there
			.addResolver(new EncodedResourceResolver())
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

}
