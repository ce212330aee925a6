package com.example.identityemulator.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The style sheet is sent as the build has compressed it, and once only: another content
 * has another address. Nothing else is looked for among the files: under Boot's
 * {@code /**} each link of a page is, in all jars, a fifth of the CPU time of a sign-in.
 */
@Configuration(proxyBeanMethods = false)
class StyleSheetWebMvcConfigurer implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		addHandler(registry, "/*.css", CacheControl.noCache());
		addHandler(registry, "/{file:emulator-[0-9a-f]{32}[.]css}",
				CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

	private static void addHandler(ResourceHandlerRegistry registry, String address, CacheControl caching) {
		registry.addResourceHandler(address)
			.addResourceLocations("classpath:/static/")
			.setCacheControl(caching)
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver())
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

}
