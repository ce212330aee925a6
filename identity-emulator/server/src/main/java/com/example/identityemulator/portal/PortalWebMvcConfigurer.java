package com.example.identityemulator.portal;

import com.example.identityemulator.PublicAddresses;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the portal's forms under protection.
 */
@Configuration(proxyBeanMethods = false)
class PortalWebMvcConfigurer implements WebMvcConfigurer {

	private final PublicAddresses addresses;

	PortalWebMvcConfigurer(PublicAddresses addresses) {
		this.addresses = addresses;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PortalOriginInterceptor(this.addresses)).addPathPatterns(PortalPages.PATH + "/**");
	}

}
