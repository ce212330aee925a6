package com.example.quartet.webapp.signin;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.identitysupport.IdentityProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * What went wrong at sign-in, in words for the person looking at the screen.
 *
 * @param explanation the provider's own sentence: for the developer, and not to be
 * trusted
 * @param number such as AADSTS65004
 */
record SignInFailure(String reason, String code, @Nullable String explanation, @Nullable String number,
		@Nullable String traceId, @Nullable String correlationId, @Nullable String timestamp) {

	static final SignInFailure NOT_AWAITED = ours("not_awaited");

	static final SignInFailure UNREACHABLE = ours("unreachable");

	/**
	 * The provider let the person in, and our own API does not say whether we do.
	 */
	static final SignInFailure API_UNAVAILABLE = ours("api");

	/**
	 * The owner finds the cure in the log; the person cannot mend it.
	 */
	static final SignInFailure UNKNOWN_KEY = new SignInFailure("unknown_key", "invalid_id_token",
			"no published key proves it; if the registration has signing keys of its own, IDENTITY_OWN_SIGNING_KEYS should be true",
			null, null, null, null);

	private static final Set<String> EXPLAINED_CODES = Set.of("invalid_request", "unauthorized_client", "access_denied",
			"unsupported_response_type", "server_error", "temporarily_unavailable", "invalid_resource");

	private static final Map<String, String> REASONS_BY_CODE = Map.of("unsupported_response",
			"unsupported_response_type", "permission_denied", "access_denied", "authorization_request_not_found",
			"not_awaited", "invalid_grant", "not_awaited", "invalid_id_token", "untrusted", "invalid_nonce",
			"untrusted", "invalid_client", "misconfigured", "invalid_token_response", "unreachable");

	private static final Set<String> SILENT_SIGN_IN_CODES = Set.of("login_required", "interaction_required",
			"consent_required", "account_selection_required");

	private static final Pattern ERROR_NUMBER = Pattern.compile("\\b(AADSTS\\d{3,10})\\b:?\\s*");

	// a statement that we signed is too old, or not valid yet
	private static final String CLOCK_NUMBER = "AADSTS700024";

	private static final Pattern TRACE_ID = Pattern.compile("Trace ID: ([\\w-]{1,64})");

	private static final Pattern CORRELATION_ID = Pattern.compile("Correlation ID: ([\\w-]{1,64})");

	private static final Pattern TIMESTAMP = Pattern.compile("Timestamp: ([\\d: TZ.+-]{1,40})");

	/**
	 * Finds the parts that a person can copy into a support request.
	 */
	static SignInFailure of(OAuth2Error error) {
		String text = (error.getDescription() != null) ? error.getDescription() : "";
		String sentence = ERROR_NUMBER.matcher(text.split("\\s*Trace ID:", 2)[0]).replaceFirst("").strip();
		String number = find(ERROR_NUMBER, text);
		return new SignInFailure(CLOCK_NUMBER.equals(number) ? "clock" : reason(error.getErrorCode()),
				error.getErrorCode(), sentence.isEmpty() ? null : sentence, number, find(TRACE_ID, text),
				find(CORRELATION_ID, text), find(TIMESTAMP, text));
	}

	/**
	 * The directory is not allowed here: an organisation can sign up, a personal account
	 * cannot.
	 */
	static SignInFailure notSignedUp(String tid) {
		String reason = IdentityProperties.CONSUMERS.equals(tid) ? "personal" : "tenant";
		return new SignInFailure(reason, TenantNotSignedUpError.CODE, tid, null, null, null, null);
	}

	/**
	 * Their organisation could be connected now, but not by them.
	 */
	static SignInFailure notAnAdministrator(String tid) {
		return new SignInFailure("administrator", TenantNotSignedUpError.CODE, tid, null, null, null, null);
	}

	/**
	 * Names both times, so that it is plain which clock is wrong.
	 */
	static SignInFailure clocksDiffer(@Nullable String times) {
		return new SignInFailure("clock", IdTokenTimeValidator.CLOCKS_DIFFER, times, null, null, null, null);
	}

	/**
	 * An API refuses even a new token: if a clock is wrong, it says so.
	 * @param description the API's own sentence
	 */
	static SignInFailure tokenRefused(@Nullable String description) {
		boolean clock = description != null && description.contains(" the clock of ");
		return new SignInFailure(clock ? "token_clock" : "token_refused", "token_refused", clock ? description : null,
				null, null, null, null);
	}

	/**
	 * A person who was signed in before, and declined to give more, still is.
	 */
	SignInFailure whileSignedIn() {
		return "access_denied".equals(this.reason) ? new SignInFailure("declined", this.code, this.explanation,
				this.number, this.traceId, this.correlationId, this.timestamp) : this;
	}

	/**
	 * What a browser is told by number.
	 */
	HttpStatus status() {
		return switch (this.reason) {
			case "access_denied", "declined", "tenant", "personal", "administrator", "unauthorized_client",
					"token_refused", "token_clock" ->
				HttpStatus.FORBIDDEN;
			case "server_error" -> HttpStatus.BAD_GATEWAY;
			case "temporarily_unavailable", "unreachable", "api" -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.BAD_REQUEST;
		};
	}

	/**
	 * What helps now: the page has one part for each.
	 */
	public String action() {
		return switch (this.reason) {
			case "access_denied", "declined" -> "consent";
			case "server_error", "temporarily_unavailable", "unreachable", "api" -> "retry";
			case "unauthorized_client", "invalid_resource", "tenant" -> "install";
			case "invalid_request", "unsupported_response_type", "misconfigured", "token_refused", "token_clock" ->
				"owner";
			case "personal", "administrator" -> "other-account";
			default -> "again";
		};
	}

	/**
	 * The sentence that says what the person can do.
	 */
	public String help() {
		return "install".equals(action()) ? "failed.install" : "failed." + this.reason + ".help";
	}

	/**
	 * Whether there is anything to copy that the provider said itself.
	 */
	public boolean saidByProvider() {
		return (this.explanation != null || this.number != null)
				&& !IdTokenTimeValidator.CLOCKS_DIFFER.equals(this.code)
				&& !Set.of("untrusted", "unknown_key", "tenant", "personal", "administrator", "token_clock")
					.contains(this.reason);
	}

	private static SignInFailure ours(String reason) {
		return new SignInFailure(reason, reason, null, null, null, null, null);
	}

	private static String reason(String code) {
		String reason = SILENT_SIGN_IN_CODES.contains(code) ? "silent" : REASONS_BY_CODE.getOrDefault(code, code);
		return ("silent".equals(reason) || EXPLAINED_CODES.contains(reason) || REASONS_BY_CODE.containsValue(reason))
				? reason : "other";
	}

	private static @Nullable String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? matcher.group(1).strip() : null;
	}

}
