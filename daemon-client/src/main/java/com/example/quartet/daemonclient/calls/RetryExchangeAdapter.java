package com.example.quartet.daemonclient.calls;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Every call may be repeated, since todo-api keeps one reminder a day however often it is
 * posted; so failures that pass are waited for, and the others are explained.
 */
class RetryExchangeAdapter extends HttpExchangeAdapterDecorator {

	private final Set<String> tenantsThatPermitted = ConcurrentHashMap.newKeySet();

	private final String api;

	private final Supplier<RetryPolicy> retries;

	private final CallFailures failures;

	RetryExchangeAdapter(HttpExchangeAdapter http, String api, Supplier<RetryPolicy> retries, CallFailures failures) {
		super(http);
		this.api = api;
		this.retries = retries;
		this.failures = failures;
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
		return call(request, () -> super.exchangeForBody(request, type));
	}

	@Override
	public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
		return call(request, () -> super.exchangeForEntity(request, type));
	}

	private <T extends @Nullable Object> T call(HttpRequestValues request, Supplier<T> call) {
		String tenant = String.valueOf(request.getAttributes().get("tenant"));
		try {
			T answer = new RetryTemplate(this.retries.get()).invoke(call);
			this.tenantsThatPermitted.add(tenant);
			return answer;
		}
		catch (RuntimeException ex) {
			RuntimeException explained = this.failures.explain(this.api, tenant, ex);
			if (explained instanceof RunStoppedException stop && stop.exitCode() == ExitCode.NOT_PERMITTED
					&& this.tenantsThatPermitted.contains(tenant)) {
				throw new RunStoppedException(ExitCode.NOT_PERMITTED,
						"Tenant %s has revoked what it permitted until now. %s".formatted(tenant, stop.getMessage()));
			}
			throw explained;
		}
	}

}
