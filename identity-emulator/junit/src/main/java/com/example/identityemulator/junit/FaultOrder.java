package com.example.identityemulator.junit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Which requests go wrong, and how.
 */
public final class FaultOrder {

	private final AdminClient admin;

	private final Map<String, Object> order = new LinkedHashMap<>();

	private final Consumer<String> orders;

	FaultOrder(AdminClient admin, Consumer<String> orders, int times) {
		this.admin = admin;
		this.orders = orders;
		this.order.put("times", times);
	}

	/**
	 * Only those of one application.
	 * @param application its client id
	 * @return this order
	 */
	public FaultOrder of(String application) {
		this.order.put("application", application);
		return this;
	}

	/**
	 * Only those about one person, as far as a request says or its token knows.
	 * @param user a user name or object id
	 * @return this order
	 */
	public FaultOrder about(String user) {
		this.order.put("user", user);
		return this;
	}

	/**
	 * Only those of one grant.
	 * @param grant grant_type, in full or its last word, such as refresh_token or
	 * jwt-bearer
	 * @return this order
	 */
	public FaultOrder withGrant(String grant) {
		this.order.put("grant", grant);
		return this;
	}

	/**
	 * Only those at one endpoint.
	 * @param endpoint authorize, token, devicecode, keys, metadata, logout or userinfo
	 * @return this order
	 */
	public FaultOrder at(String endpoint) {
		this.order.put("endpoint", endpoint);
		return this;
	}

	/**
	 * Only those that say this.
	 * @param parameter such as state
	 * @param value its value
	 * @return this order
	 */
	public FaultOrder with(String parameter, String value) {
		this.order.put("parameters", Map.of(parameter, value));
		return this;
	}

	/**
	 * They are refused.
	 * @param error the number of the error, as in AADSTS50173
	 */
	public void refused(int error) {
		this.order.put("error", error);
		send("error");
	}

	/**
	 * They are refused, also by an error that the emulator does not have itself.
	 * @param error the number of the error, as in AADSTS53003
	 * @param oauth its OAuth word
	 * @param text its sentence
	 */
	public void refused(int error, String oauth, String text) {
		this.order.put("oauth", oauth);
		this.order.put("text", text);
		refused(error);
	}

	/**
	 * They are refused.
	 * @param oauth the OAuth word of the error, such as login_required
	 */
	public void refused(String oauth) {
		this.order.put("oauth", oauth);
		send("error");
	}

	/**
	 * They find 429.
	 * @param retryAfter when to come back
	 */
	public void throttled(Duration retryAfter) {
		this.order.put("seconds", retryAfter.toSeconds());
		send("throttled");
	}

	/**
	 * They find 503 and no JSON.
	 */
	public void unavailable() {
		send("unavailable");
	}

	/**
	 * They are answered rightly, but late.
	 * @param delay how late
	 */
	public void late(Duration delay) {
		this.order.put("seconds", delay.toSeconds());
		send("delay");
	}

	/**
	 * They lose their connection in the middle of the answer.
	 */
	public void cut() {
		send("cut");
	}

	/**
	 * They find keys that have signed nothing.
	 */
	public void wrongKeys() {
		send("wrong_keys");
	}

	/**
	 * They are answered as if it were another time.
	 * @param ahead how far ahead; negative for behind
	 */
	public void atAnotherTime(Duration ahead) {
		this.order.put("seconds", ahead.toSeconds());
		send("clock");
	}

	FaultOrder put(String name, Object value) {
		this.order.put(name, value);
		return this;
	}

	private void send(String kind) {
		this.order.put("kind", kind);
		Map<?, ?> fault = (Map<?, ?>) JsonReader.read(this.admin.post("faults", this.order));
		this.orders.accept(String.valueOf(fault.get("id")));
	}

}
