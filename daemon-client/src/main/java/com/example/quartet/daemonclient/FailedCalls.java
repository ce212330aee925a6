package com.example.quartet.daemonclient;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * A call that nobody answers, or that the application may not make, says what a person
 * can do about it.
 */
@Component
class FailedCalls {

	private final DaemonSettings settings;

	private final RefusedTokens refusedTokens;

	private final JsonMapper json;

	private final String clientId;

	FailedCalls(DaemonSettings settings, RefusedTokens refusedTokens, JsonMapper json,
			@Value("${identity.client.id}") String clientId) {
		this.settings = settings;
		this.refusedTokens = refusedTokens;
		this.json = json;
		this.clientId = clientId;
	}

	ClientHttpRequestInterceptor of(String api) {
		return (request, body, execution) -> {
			try {
				return useful(api, execution.execute(request, body));
			}
			catch (OAuth2AuthorizationException ex) {
				throw this.refusedTokens.explain(api, ex);
			}
			catch (IOException ex) {
				throw unanswered(api, request.getURI(), ex);
			}
		};
	}

	private ClientHttpResponse useful(String api, ClientHttpResponse response) throws IOException {
		if (response.getStatusCode() == HttpStatus.FORBIDDEN) {
			throw new RunStopped(ExitCode.NOT_PERMITTED,
					"%s turned this application away (403: %s), so %s.".formatted(api, detail(response), grant(api)));
		}
		if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
			throw new RunStopped(ExitCode.NOT_PERMITTED,
					("%s refused this application's token (401: %s), so %s, "
							+ "and see whether both have the same IDENTITY_AUTHORITY and IDENTITY_TENANT.")
						.formatted(api, detail(response), grant(api)));
		}
		if (response.getStatusCode().is5xxServerError()) {
			throw new RestClientException(
					"%s answered %d (%s).".formatted(api, response.getStatusCode().value(), detail(response)));
		}
		return response;
	}

	private String grant(String api) {
		return "have an administrator grant application %s the app role %s of %s".formatted(this.clientId,
				this.settings.apis().get(api).role(), api);
	}

	private String detail(ClientHttpResponse response) throws IOException {
		try (response) {
			return this.json.readTree(response.getBody()).path("detail").asString("no reason given");
		}
		catch (JacksonException ex) {
			return "no reason given";
		}
	}

	private static RunStopped unanswered(String api, URI address, IOException reason) {
		return new RunStopped(ExitCode.NOT_REACHABLE,
				"%s does not answer at %s://%s (%s), so start it, or set %s_URL to where it is.".formatted(api,
						address.getScheme(), address.getAuthority(), reason.getClass().getSimpleName(),
						api.toUpperCase(Locale.ROOT).replace('-', '_')));
	}

}
