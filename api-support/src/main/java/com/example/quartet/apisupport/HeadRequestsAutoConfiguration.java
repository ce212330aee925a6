package com.example.quartet.apisupport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * HEAD is allowed where GET is.
 */
@AutoConfiguration
class HeadRequestsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	HeadRequestsFilter headRequestsFilter() {
		return new HeadRequestsFilter();
	}

}
