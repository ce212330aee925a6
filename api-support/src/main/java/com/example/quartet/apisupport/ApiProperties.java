package com.example.quartet.apisupport;

import java.util.List;
import java.util.Map;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which web pages may call an API, and what its description says that the code does not.
 *
 * @param allowedOrigins the origins whose pages may call from the browser, compared
 * letter by letter
 * @param document what the OpenAPI description says beyond the code
 */
@ConfigurationProperties("quartet.api")
record ApiProperties(@DefaultValue List<String> allowedOrigins, @Nullable Document document) {

	ApiProperties {
		allowedOrigins.forEach(ApiProperties::requireExact);
	}

	private static void requireExact(String origin) {
		if (!origin.matches("https?://[a-z0-9.-]+(:[0-9]+)?")) {
			throw new InvalidSettingException("quartet.api.allowed-origins",
					"names '%s', but should list origins like https://app.example.com, without a path or a star"
						.formatted(origin));
		}
	}

	/**
	 * What the OpenAPI description says beyond the code.
	 *
	 * @param title the API's name
	 * @param about what it is for
	 * @param scopes what each of them lets a person do
	 */
	record Document(String title, @DefaultValue("") String about, @DefaultValue Map<String, String> scopes) {
	}

}
