package com.example.quartet.workshop.flows;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.SecretMasking;
import com.example.quartet.workshop.site.ApplicationIds;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A redirect to the identity provider is a message to it, although the browser carries
 * it.
 */
class ProviderRedirects {

	private final IdentityProperties provider;

	private final String self;

	private final Clock clock;

	ProviderRedirects(IdentityProperties provider, ApplicationIds applications, Clock clock) {
		this.provider = provider;
		this.self = applications.webApp();
		this.clock = clock;
	}

	@Nullable ProviderRedirect of(HttpServletResponse response, String trace) {
		String location = response.getHeader(HttpHeaders.LOCATION);
		if (location == null || !location.startsWith(this.provider.authority() + "/")) {
			return null;
		}
		UriComponents address = UriComponentsBuilder.fromUriString(location).build();
		Map<String, String> parameters = new LinkedHashMap<>();
		address.getQueryParams().forEach((name, values) -> parameters.put(name, decode(String.valueOf(values.get(0)))));
		Message message = new Message(trace, this.clock.instant(), 0, "web-app", "identity-platform",
				kind(String.valueOf(address.getPath()), parameters), "GET", location.replaceFirst("\\?.*", ""),
				SecretMasking.fields(parameters), response.getStatus(), List.of(), List.of());
		return new ProviderRedirect(message, parameters.get("state"));
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
