package com.example.quartet.daemonclient;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

	private final RefusedTokens refusedTokens;

	private final AdminConsent adminConsent;

	private final Standing standing;

	private final JsonMapper json;

	FailedCalls(RefusedTokens refusedTokens, AdminConsent adminConsent, Standing standing, JsonMapper json) {
		this.refusedTokens = refusedTokens;
		this.adminConsent = adminConsent;
		this.standing = standing;
		this.json = json;
	}

	ClientHttpRequestInterceptor of(String api) {
		return (request, body, execution) -> {
			String tenant = request.getAttributes().get("tenant").toString();
			try {
				return useful(api, tenant, execution.execute(request, body));
			}
			catch (OAuth2AuthorizationException ex) {
				throw this.refusedTokens.explain(api, tenant, ex);
			}
			catch (IOException ex) {
				throw unanswered(api, request.getURI(), ex);
			}
		};
	}

	private ClientHttpResponse useful(String api, String tenant, ClientHttpResponse response) throws IOException {
		HttpStatusCode status = response.getStatusCode();
		if (status == HttpStatus.FORBIDDEN) {
			throw new RunStopped(ExitCode.NOT_PERMITTED,
					"%s%s turned this application away (403: %s), so %s.".formatted(this.standing.before(api, tenant),
							api, detail(response), this.adminConsent.request(api, tenant)));
		}
		if (status == HttpStatus.UNAUTHORIZED) {
			throw new RunStopped(ExitCode.NOT_PERMITTED,
					("%s%s refused this application's token, and a new one too (401: %s), so %s ; if that is done, "
							+ "see whether the API lets in tenant %s and has the same IDENTITY_AUTHORITY.")
						.formatted(this.standing.before(api, tenant), api, detail(response),
								this.adminConsent.request(api, tenant), tenant));
		}
		if (status.is5xxServerError() || status == HttpStatus.TOO_MANY_REQUESTS) {
			throw new RestClientException("%s answered %d (%s).".formatted(api, status.value(), detail(response)));
		}
		this.standing.permitted(api, tenant);
		return response;
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
