package com.example.identityemulator.fault;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request passes by the faults that were ordered.
 */
@Configuration(proxyBeanMethods = false)
class FaultWebMvcConfigurer implements WebMvcConfigurer {

	private final FaultInterceptor faults;

	FaultWebMvcConfigurer(FaultInterceptor faults) {
		this.faults = faults;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.faults);
	}

}
