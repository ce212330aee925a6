package com.example.quartet.webapp.flows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.flows.Masked;
import com.example.quartet.identitysupport.flows.Message;
import com.example.quartet.identitysupport.flows.Workshop;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A redirect to the identity platform is a message to it, although the browser carries
 * it.
 */
@Component
@Profile(Workshop.PROFILE)
class RedirectMessages {

	private final IdentityProperties provider;

	private final String self;

	RedirectMessages(IdentityProperties provider, @Value("${quartet.identity.client.id}") String self) {
		this.provider = provider;
		this.self = self;
	}

	@Nullable Departure of(HttpServletResponse response, String trace) {
		String location = response.getHeader(HttpHeaders.LOCATION);
		if (location == null || !location.startsWith(this.provider.authority() + "/")) {
			return null;
		}
		UriComponents address = UriComponentsBuilder.fromUriString(location).build();
		Map<String, String> parameters = new LinkedHashMap<>();
		address.getQueryParams().forEach((name, values) -> parameters.put(name, decode(String.valueOf(values.get(0)))));
		Message message = new Message(trace, Instant.now(), 0, "web-app", "identity-platform",
				kind(String.valueOf(address.getPath()), parameters), "GET", location.replaceFirst("\\?.*", ""),
				Masked.fields(parameters), response.getStatus(), List.of(), List.of());
		return new Departure(message, parameters.get("state"));
	}

	private String kind(String path, Map<String, String> parameters) {
		if (path.endsWith("/logout")) {
			return "sign-out";
		}
		if (path.endsWith("/adminconsent")) {
			return "admin-consent";
		}
		// consent is given to the application that will use it
		return this.self.equals(parameters.get("client_id")) ? "authorize" : "consent";
	}

	private static String decode(String value) {
		return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
	}

}
