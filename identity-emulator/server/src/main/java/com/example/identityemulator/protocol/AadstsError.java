package com.example.identityemulator.protocol;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The platform's errors that the emulator can give; number, OAuth word, and sentence
 * stand in {@code aadsts.json}.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error
 * codes</a>
 */
public enum AadstsError {

	ACCOUNT_DISABLED, ACCOUNT_LOCKED, ADMIN_CONSENT_NEEDED, ALREADY_REDEEMED, ANOTHER_CLIENTS_GRANT,
	APPLICATION_NOT_ASSIGNED, APPLICATION_NOT_FOUND, APP_MAY_NOT_ACT_FOR_ITSELF, ASSERTION_AUDIENCE, ASSERTION_EXPIRED,
	ASSERTION_INVALID, ASSERTION_NAMES_NO_KEY, BLOCKED_BY_POLICY, CANCELED, CANCELED_BY_ADMIN, CHALLENGE_MALFORMED,
	CHALLENGE_REQUIRED, CLIENT_IS_PUBLIC, CODE_EXPIRED, CODE_VERIFIER, CONSENT_MISSING, CONSENT_PAGE_NEEDED,
	CROSS_ORIGIN_NOT_ALLOWED, CROSS_ORIGIN_REQUIRED, DEVICE_CODE_EXPIRED, DEVICE_DECLINED, DEVICE_NOT_COMPLIANT,
	DEVICE_NOT_KNOWN, DEVICE_PENDING, FEDERATED_AUDIENCE, FEDERATED_ISSUER, FEDERATED_ISSUER_SILENT,
	FEDERATED_SIGNATURE, FEDERATED_SUBJECT, FLOW_LOST, GRANT_MALFORMED, GRANT_TYPE_UNKNOWN, INTERNAL,
	INVALID_CREDENTIALS, INVALID_GRANT, INVALID_REQUEST, INVALID_SCOPE, LOGIN_REQUIRED, METHOD_NOT_ALLOWED,
	MISSING_CREDENTIAL, MISSING_PARAMETER, MORE_THAN_ONE_ACCOUNT, NOT_ASSIGNED, NOT_FOR_ORGANISATIONS,
	NOT_FOR_PERSONAL_ACCOUNTS, NOT_IN_REQUIRED_RESOURCES, NOT_MULTI_TENANT, NO_REPLY_ADDRESS, ONE_RESOURCE_ONLY,
	ON_BEHALF_OF_AUDIENCE, ON_BEHALF_OF_EXPIRED, ON_BEHALF_OF_SIGNATURE, PARAMETER_DUPLICATED, QUERY_TOO_LONG,
	REDIRECT_URI_CHANGED, REDIRECT_URI_MISMATCH, REFRESH_TOKEN_EXPIRED, REQUEST_OBJECT, REQUEST_URI, RESOURCE_MISMATCH,
	RESOURCE_NOT_FOUND, RESOURCE_NOT_SUPPORTED, RESPONSE_MODE_NOT_ALLOWED, RESPONSE_TYPE_NOT_ALLOWED,
	RESPONSE_TYPE_UNKNOWN, REVOKED, SCOPE_NOT_FOUND, SCOPE_OF_CLIENT_CREDENTIALS, SECOND_FACTOR_NOT_ENROLLED,
	SECRET_EXPIRED, SERVER_ERROR, SEVERAL_CREDENTIALS, SIGN_IN_FREQUENCY, SPA_REFRESH_TOKEN_EXPIRED,
	STRONGER_SIGN_IN_NEEDED, TENANT_NAME_INVALID, TENANT_NOT_FOUND, THROTTLED, TOKEN_FOR_ITSELF, UNSUPPORTED_VALUE,
	USER_NOT_IN_TENANT, USER_NOT_IN_TENANT_OF_REQUEST, WRONG_SECRET, WRONG_TENANT;

	private final AadstsTable.Row row = AadstsTable.row(name());

	/**
	 * An error by its number, its OAuth word, or both; the usual one if several
	 * situations share them.
	 * @param number null for any
	 * @param oauth null for any
	 */
	public static Optional<AadstsError> find(@Nullable Integer number, @Nullable String oauth) {
		return Stream.of(values())
			.filter((error) -> number == null || error.number() == number)
			.filter((error) -> oauth == null || error.oauth().equals(oauth))
			.min(Comparator.comparing((error) -> !error.row.usual()));
	}

	public int number() {
		return this.row.number();
	}

	public String oauth() {
		return this.row.error();
	}

	public String text() {
		return this.row.text();
	}

	/**
	 * What to do about it, in the words of this project.
	 */
	public String advice() {
		return this.row.advice();
	}

	public String suberror() {
		return this.row.suberror();
	}

	public Origin origin() {
		return this.row.origin();
	}

	public int status() {
		if (this == INTERNAL || this == SERVER_ERROR) {
			return 503;
		}
		if (this == THROTTLED) {
			return 429;
		}
		return status(oauth());
	}

	/**
	 * Never 5xx for what the client did: it would slow down.
	 */
	static int status(String oauth) {
		return "invalid_client".equals(oauth) ? 401 : 400;
	}

	/**
	 * How well a number and its text are known.
	 */
	public enum Origin {

		/** In Microsoft's published list. */
		LISTED,

		/** As people reported it in public. */
		SEEN,

		/** From memory. */
		OURS

	}

}
