package com.example.quartet.identityemulator.protocol;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The platform's errors that the emulator can give: number, OAuth word, and sentence.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error
 * codes</a>
 */
public enum AadstsError {

	ACCOUNT_DISABLED(50057, "access_denied", "The user account is disabled."),

	ACCOUNT_LOCKED(50053, "access_denied",
			"The account is locked, you've tried to sign in too many times with an incorrect user ID or password."),
	ADMIN_CONSENT_NEEDED(90094, "access_denied",
			"Admin consent is required: an administrator of the organisation must grant the permissions of '%s'."),

	ALREADY_REDEEMED(54005, "invalid_grant",
			"OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token."),

	ANOTHER_CLIENTS_GRANT(70000, "invalid_grant", "Provided grant is invalid: it was issued to another client.",
			"bad_token"),

	APPLICATION_NOT_FOUND(700016, "unauthorized_client",
			"Application with identifier '%s' was not found in the directory '%s'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant."),

	APP_MAY_NOT_ACT_FOR_ITSELF(7000114, "invalid_grant",
			"Application '%s' is not allowed to make application on-behalf-of calls: the assertion has no user."),

	ASSERTION_AUDIENCE(700023, "invalid_client", "Client assertion audience claim does not match Realm issuer."),

	ASSERTION_EXPIRED(700024, "invalid_client",
			"Client assertion is not within its valid time range. It must expire in the future, and be used after its nbf."),

	ASSERTION_INVALID(700027, "invalid_client",
			"Client assertion contains an invalid signature, or was not signed by a registered certificate. [Reason - %s]"),

	CANCELED(65004, "access_denied", "%s"),

	CLIENT_IS_PUBLIC(700025, "invalid_client",
			"Client is public so neither 'client_assertion' nor 'client_secret' should be presented."),

	CANCELED_BY_ADMIN(65004, "permission_denied", "The admin canceled the request."),

	CHALLENGE_MALFORMED(501491, "invalid_request", "Invalid size of Code_Challenge parameter."),

	CHALLENGE_REQUIRED(9002325, "invalid_request",
			"Proof Key for Code Exchange is required for cross-origin authorization code redemption."),

	CODE_EXPIRED(70008, "invalid_grant",
			"The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource."),

	CODE_VERIFIER(501481, "invalid_grant",
			"The Code_Verifier does not match the code_challenge supplied in the authorization request."),

	CONSENT_MISSING(65001, "invalid_grant",
			"The user or administrator has not consented to use the application with ID '%s' named '%s'. Send an interactive authorization request for this user and resource.",
			"consent_required"),

	CONSENT_PAGE_NEEDED(65001, "interaction_required",
			"The user or administrator has not consented to use the application with ID '%s' named '%s'. Send an interactive authorization request for this user and resource.",
			"consent_required"),

	CROSS_ORIGIN_NOT_ALLOWED(9002326, "invalid_request",
			"Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type."),

	CROSS_ORIGIN_REQUIRED(9002327, "invalid_request",
			"Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests."),

	DEVICE_CODE_EXPIRED(70020, "expired_token",
			"The provided value for the input parameter 'device_code' is not valid. This code has expired, was used, or never existed."),

	DEVICE_DECLINED(65004, "authorization_declined", "The user declined to sign in for the device."),

	DEVICE_PENDING(70016, "authorization_pending",
			"OAuth 2.0 device flow error. Authorization is pending. Continue polling."),

	FEDERATED_AUDIENCE(700212, "invalid_client",
			"No matching federated identity record found for presented assertion audience '%s'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion."),

	FEDERATED_ISSUER(700211, "invalid_client",
			"No matching federated identity record found for presented assertion issuer '%s'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion."),

	FEDERATED_ISSUER_SILENT(50166, "invalid_client", "Request to External OIDC endpoint failed: %s."),

	FEDERATED_SIGNATURE(5000811, "invalid_client",
			"Unable to verify token signature. The signing key identifier does not match any valid registered keys."),

	FEDERATED_SUBJECT(700213, "invalid_client",
			"No matching federated identity record found for presented assertion subject '%s'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion."),

	FLOW_LOST(165000, "invalid_request",
			"The request does not belong to a sign-in of this browser. Start again from the application, and allow cookies for this site."),

	GRANT_TYPE_UNKNOWN(70003, "unsupported_grant_type", "The app requested an unsupported grant type '%s'."),

	INTERNAL(90033, "temporarily_unavailable", "A transient error has occurred. Please try again."),

	INVALID_CREDENTIALS(50126, "invalid_grant", "Error validating credentials due to invalid username or password."),

	INVALID_GRANT(70000, "invalid_grant", "Provided grant is invalid or malformed.", "bad_token"),

	INVALID_REQUEST(90014, "invalid_request", "%s"),

	INVALID_SCOPE(70011, "invalid_scope",
			"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. %s"),

	LOGIN_REQUIRED(50058, "login_required",
			"A silent sign-in request was sent but no user is signed in. The cookies used to represent the user's session were not sent in the request."),

	METHOD_NOT_ALLOWED(900561, "invalid_request", "The endpoint only accepts %s requests. Received a %s request."),

	MISSING_CREDENTIAL(7000218, "invalid_client",
			"The request body must contain the following parameter: 'client_assertion' or 'client_secret'."),

	MISSING_PARAMETER(900144, "invalid_request", "The request body must contain the following parameter: '%s'."),

	MORE_THAN_ONE_ACCOUNT(16000, "interaction_required",
			"Several accounts are signed in, and the application must let the user pick one."),

	NO_REPLY_ADDRESS(500113, "invalid_request", "No reply address is registered for the application."),

	NOT_ASSIGNED(50105, "access_denied",
			"Your administrator has configured the application '%s' to block users unless they are specifically granted ('assigned') access to the application. The signed-in user '%s' is blocked because they have not been granted access."),

	NOT_FOR_ORGANISATIONS(9002331, "invalid_request",
			"Application '%s' is configured for use by Microsoft Account users only. Please use the /consumers endpoint to serve this request."),

	NOT_FOR_PERSONAL_ACCOUNTS(9002332, "invalid_request",
			"Application '%s' is configured for use by Azure Active Directory users only. Please do not use the /consumers endpoint to serve this request."),

	NOT_IN_REQUIRED_RESOURCES(650057, "invalid_resource",
			"Invalid resource. The client '%s' has requested access to a resource which is not listed in the requested permissions in the client's application registration: '%s'."),

	NOT_MULTI_TENANT(50194, "invalid_request",
			"Application '%s' is not configured as a multi-tenant application. Usage of the /common endpoint is not supported for such apps. Use a tenant-specific endpoint or configure the application to be multi-tenant."),

	ON_BEHALF_OF_AUDIENCE(500131, "invalid_grant",
			"Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '%s' and the expected audience is '%s' or one of the Application Uris of this application."),

	ON_BEHALF_OF_EXPIRED(500133, "invalid_grant",
			"Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token."),

	ON_BEHALF_OF_SIGNATURE(50013, "invalid_grant", "Assertion failed signature validation. [Reason - %s]"),

	ONE_RESOURCE_ONLY(28000, "invalid_scope",
			"Provided value for the input parameter scope is not valid because it contains more than one resource."),

	REDIRECT_URI_MISMATCH(50011, "invalid_request",
			"The redirect URI '%s' specified in the request does not match the redirect URIs configured for the application '%s'. Make sure the redirect URI sent in the request matches one added to your application."),

	REDIRECT_URI_CHANGED(500112, "invalid_grant",
			"The reply address '%s' does not match the reply address '%s' provided when requesting Authorization code."),

	REFRESH_TOKEN_EXPIRED(700082, "invalid_grant",
			"The refresh token has expired due to inactivity. Send a new interactive authorization request for this user."),

	REQUEST_OBJECT(90014, "request_not_supported", "The parameter 'request' is not supported."),

	REQUEST_URI(90014, "request_uri_not_supported", "The parameter 'request_uri' is not supported."),

	RESOURCE_NOT_FOUND(500011, "invalid_resource",
			"The resource principal named %s was not found in the tenant named %s. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant."),

	RESPONSE_MODE_NOT_ALLOWED(70007, "unsupported_response_mode",
			"'%s' is not a supported value of 'response_mode' when requesting a token."),

	RESPONSE_TYPE_NOT_ALLOWED(700054, "unsupported_response_type",
			"The provided value for the input parameter 'response_type' is not allowed for this client. Expected value is 'code'. response_type '%s' is not enabled for the application."),

	RESPONSE_TYPE_UNKNOWN(70005, "unsupported_response_type",
			"'%s' is not a supported value of the input parameter 'response_type'."),

	REVOKED(50173, "invalid_grant",
			"The provided grant has been revoked, a fresh auth token is needed. The user must sign in again.",
			"bad_token"),

	SCOPE_NOT_FOUND(650053, "invalid_client",
			"The application '%s' asked for scope '%s' that doesn't exist on the resource '%s'. Contact the app vendor."),

	SCOPE_OF_CLIENT_CREDENTIALS(1002012, "invalid_scope",
			"The provided value for scope %s is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI)."),

	SECRET_EXPIRED(7000222, "invalid_client",
			"The provided client secret keys for app '%s' are expired. Create new keys for the app, or consider using certificate credentials for added security."),

	SPA_REFRESH_TOKEN_EXPIRED(700084, "invalid_grant",
			"The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which can't be extended. It is now expired and a new sign in request must be sent by the SPA to the sign in page."),
	STRONGER_SIGN_IN_NEEDED(50076, "interaction_required",
			"Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '%s'.",
			"basic_action"),

	TENANT_NOT_FOUND(90002, "invalid_request",
			"Tenant '%s' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."),

	THROTTLED(90055, "temporarily_unavailable",
			"There are too many incoming requests. This error is thrown for a tenant that is being throttled."),
	UNSUPPORTED_VALUE(90023, "invalid_request", "Unsupported '%s' value."),

	USER_NOT_IN_TENANT(50020, "access_denied",
			"User account '%s' does not exist in tenant '%s' and cannot access the application '%s' in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different account."),

	USER_NOT_IN_TENANT_OF_REQUEST(50020, "invalid_grant",
			"User account '%s' does not exist in tenant '%s' and cannot access the application '%s' in that tenant. The account needs to be added as an external user in the tenant first."),

	WRONG_SECRET(7000215, "invalid_client",
			"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '%s'."),

	WRONG_TENANT(700005, "invalid_grant",
			"Provided Authorization Code is intended to use against other tenant, thus rejected.");

	private final int number;

	private final String oauth;

	private final String text;

	private final String suberror;

	AadstsError(int number, String oauth, String text) {
		this(number, oauth, text, null);
	}

	AadstsError(int number, String oauth, String text, String suberror) {
		this.number = number;
		this.oauth = oauth;
		this.text = text;
		this.suberror = suberror;
	}

	/**
	 * An error by its number; the first if several situations share it.
	 */
	public static Optional<AadstsError> numbered(int number) {
		return Stream.of(values()).filter((error) -> error.number == number).findFirst();
	}

	public int number() {
		return this.number;
	}

	public String oauth() {
		return this.oauth;
	}

	public String text() {
		return this.text;
	}

	public String suberror() {
		return this.suberror;
	}

	public int status() {
		if (this == INTERNAL) {
			return 503;
		}
		if (this == THROTTLED) {
			return 429;
		}
		// never 5xx: clients would slow down
		return "invalid_client".equals(this.oauth) ? 401 : 400;
	}

}
