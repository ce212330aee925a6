package com.example.quartet.webapp.api;

import java.util.Set;
import java.util.function.Supplier;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Tells an API or an identity provider that is unavailable from one that refuses: the
 * token is kept, and the person need not sign in again. An answer that is cut, empty or
 * nonsense is none.
 */
class UnavailableApiAdapter extends HttpExchangeAdapterDecorator {

	private static final Set<String> PROVIDER_AWAY_CODES = Set.of(OAuth2ErrorCodes.SERVER_ERROR,
			OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "invalid_token_response");

	private final String name;

	UnavailableApiAdapter(HttpExchangeAdapter api, String name) {
		super(api);
		this.name = name;
	}

	@Override
	public void exchange(HttpRequestValues request) {
		ResponseEntity<Void> answer = call(() -> super.exchangeForBodilessEntity(request));
		if (answer.getStatusCode() != HttpStatus.NO_CONTENT) {
			throw new ResourceAccessException("%s answered %s, not 204".formatted(this.name, answer.getStatusCode()));
		}
	}

	@Override
	public <T> T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
		return exchangeForEntity(request, type).getBody();
	}

	@Override
	public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
		ResponseEntity<T> answer = call(() -> super.exchangeForEntity(request, type));
		if (!answer.hasBody()) {
			throw new ResourceAccessException("%s answered with nothing".formatted(this.name));
		}
		return answer;
	}

	private static <T> T call(Supplier<T> exchange) {
		try {
			return exchange.get();
		}
		catch (HttpClientErrorException ex) {
			throw (ex.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) ? unavailable(ex) : ex;
		}
		catch (RestClientException ex) {
			throw unavailable(ex);
		}
		catch (ClientAuthorizationException ex) {
			throw isProviderAway(ex) ? unavailable(ex) : ex;
		}
	}

	private static boolean isProviderAway(ClientAuthorizationException refused) {
		if (PROVIDER_AWAY_CODES.contains(refused.getError().getErrorCode())) {
			return true;
		}
		for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
			if (cause instanceof RestClientException) {
				return true; // no answer in the provider's own words
			}
		}
		return false;
	}

	private static ResourceAccessException unavailable(RuntimeException cause) {
		ResourceAccessException unavailable = new ResourceAccessException(cause.getMessage());
		unavailable.initCause(cause);
		return unavailable;
	}

}
