package com.example.quartet.identitysupport;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Each cloud has a Microsoft Graph of its own, and the identity provider says which:
 * {@code quartet.identity.graph} tells the clients of Graph where it is.
 */
class GraphAddressEnvironmentPostProcessor implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String authority = environment.getProperty("quartet.identity.authority");
		if (authority != null) {
			// the emulator has its Graph at its own address
			String emulated = environment.getProperty("quartet.identity.backchannel", authority);
			environment.getPropertySources()
				.addLast(new MapPropertySource("own graph",
						Map.of("quartet.identity.graph", Cloud.graph(authority, emulated))));
		}
	}

}
