package com.example.quartet.webapp.api;

import java.util.Set;
import java.util.function.Supplier;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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
 * nonsense is none, and neither is the refusal of a list, which is always there.
 */
class UnavailableApiAdapter extends HttpExchangeAdapterDecorator {

	private static final Set<HttpStatusCode> REFUSALS_OF_A_CALLER = Set.of(HttpStatus.UNAUTHORIZED,
			HttpStatus.FORBIDDEN);

	private static final Set<String> PROVIDER_AWAY_CODES = Set.of(OAuth2ErrorCodes.SERVER_ERROR,
			OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "invalid_token_response");

	private final String name;

	UnavailableApiAdapter(HttpExchangeAdapter api, String name) {
		super(api);
		this.name = name;
	}

	@Override
	public void exchange(HttpRequestValues request) {
		ResponseEntity<Void> answer = call(request, () -> super.exchangeForBodilessEntity(request));
		if (answer.getStatusCode() != HttpStatus.NO_CONTENT) {
			throw new ApiUnavailableException("%s answered %s, not 204".formatted(this.name, answer.getStatusCode()));
		}
	}

	@Override
	public <T> T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
		return exchangeForEntity(request, type).getBody();
	}

	@Override
	public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
		ResponseEntity<T> answer = call(request, () -> super.exchangeForEntity(request, type));
		if (!answer.hasBody()) {
			throw new ApiUnavailableException("%s answered with nothing".formatted(this.name));
		}
		return answer;
	}

	/**
	 * What is thrown instead has no cause, since Spring MVC finds the handler of an
	 * exception by its cause as well.
	 */
	private static <T> T call(HttpRequestValues request, Supplier<T> exchange) {
		try {
			return exchange.get();
		}
		catch (RestClientException ex) {
			throw (ex instanceof HttpClientErrorException refused && isOfTheApi(refused, request)) ? ex
					: new ApiUnavailableException(String.valueOf(ex.getMessage()));
		}
		catch (ClientAuthorizationException ex) {
			throw isProviderAway(ex) ? new ResourceAccessException(String.valueOf(ex.getMessage())) : ex;
		}
	}

	// another program at that address knows no such list
	private static boolean isOfTheApi(HttpClientErrorException refused, HttpRequestValues request) {
		HttpStatusCode status = refused.getStatusCode();
		String[] address = String.valueOf(request.getUriTemplate()).split("[?]", 2);
		boolean list = request.getHttpMethod() == HttpMethod.GET && !address[0].contains("{");
		if (!list || REFUSALS_OF_A_CALLER.contains(status)) {
			return status != HttpStatus.TOO_MANY_REQUESTS;
		}
		return status == HttpStatus.BAD_REQUEST && address.length > 1;
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

}
