package com.example.identityemulator;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a profile that is named for production.
 */
@Component
class ProductionProfileCheck {

	ProductionProfileCheck(Environment environment) {
		if (environment.acceptsProfiles(Profiles.of("prod | production"))) {
			throw new InvalidConfigurationPropertyValueException("spring.profiles.active",
					environment.getActiveProfiles(),
					"The emulator signs in anybody as anybody, and has no business in production");
		}
	}

}
