package com.example.quartet.identitysupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Each cloud has a Microsoft Graph of its own, and the identity provider says which:
 * {@code quartet.identity.graph} tells the clients of Graph where it is.
 */
class GraphAddressEnvironmentPostProcessor implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources().addLast(new GraphAddress(environment));
	}

	/**
	 * Follows the setting of the identity provider, which may come late.
	 */
	private static final class GraphAddress extends PropertySource<Object> {

		private final ConfigurableEnvironment environment;

		GraphAddress(ConfigurableEnvironment environment) {
			// Boot would look for more sources in an environment
			super("address of Microsoft Graph");
			this.environment = environment;
		}

		@Override
		public @Nullable Object getProperty(String name) {
			if (!"quartet.identity.graph".equals(name)) {
				return null;
			}
			String authority = this.environment.getProperty("quartet.identity.authority", "");
			// the emulator has its Graph at its own address
			return Cloud.graph(authority, this.environment.getProperty("quartet.identity.backchannel", authority));
		}

	}

}
