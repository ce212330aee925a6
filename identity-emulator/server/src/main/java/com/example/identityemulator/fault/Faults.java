package com.example.identityemulator.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.example.identityemulator.AdjustableClock;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.Form;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the ordered faults until the requests they are for have come, or for an hour.
 */
@Component
public class Faults {

	private static final int MAX_ORDERS = 100;

	private static final Duration ORDER_LIFETIME = Duration.ofHours(1);

	// the machine's own time: the emulator's may be put ahead on purpose
	private final InstantSource time;

	private final List<Order> orders = new ArrayList<>();

	@Autowired
	Faults(AdjustableClock clock) {
		this(clock.machine());
	}

	Faults(InstantSource time) {
		this.time = time;
	}

	/**
	 * An error at the authorize endpoint waits until it is known where answers go.
	 */
	public static void refuseIfOrdered(HttpServletRequest request) {
		if (request.getAttribute(Fault.class.getName()) instanceof Fault fault) {
			throw fault.exception();
		}
	}

	/**
	 * Where a fault can be limited to.
	 */
	public static List<String> endpoints() {
		return Stream.of(FaultEndpoint.values()).map(FaultEndpoint::name).toList();
	}

	/**
	 * An error that was ordered for a person at the authorize endpoint waits until the
	 * person is known.
	 */
	public void refuseIfOrdered(Form form, User user) {
		take(new RequestDescription(FaultEndpoint.AUTHORIZE.example(), form.text("client_id"),
				form.parameters().toSingleValueMap(), NamedPersons.names(user)),
				(fault) -> fault.user() != null && fault.kind() == FaultKind.ERROR)
			.ifPresent((fault) -> {
				throw fault.exception();
			});
	}

	public synchronized void order(Fault fault) {
		purge();
		if (this.orders.size() >= MAX_ORDERS) {
			throw new IllegalArgumentException("there are " + MAX_ORDERS + " faults already");
		}
		this.orders.add(new Order(fault, this.time.instant().plus(ORDER_LIFETIME)));
	}

	public synchronized List<Fault> ordered() {
		purge();
		return this.orders.stream().map(Order::fault).toList();
	}

	public synchronized void withdraw(UUID id) {
		this.orders.removeIf((order) -> order.fault().id().equals(id));
	}

	public synchronized void clear() {
		this.orders.clear();
	}

	/**
	 * The fault of this request, which counts as done from now on.
	 */
	Optional<Fault> take(RequestDescription request) {
		return take(request, (fault) -> true);
	}

	private synchronized Optional<Fault> take(RequestDescription request, Predicate<Fault> condition) {
		purge();
		for (int index = 0; index < this.orders.size(); index++) {
			Order order = this.orders.get(index);
			if (condition.test(order.fault()) && order.fault().concerns(request)) {
				if (order.fault().times() > 1) {
					this.orders.set(index, new Order(order.fault().onceLess(), order.end()));
				}
				else {
					this.orders.remove(index);
				}
				return Optional.of(order.fault());
			}
		}
		return Optional.empty();
	}

	private void purge() {
		Instant now = this.time.instant();
		this.orders.removeIf((order) -> order.end().isBefore(now));
	}

	private record Order(Fault fault, Instant end) {

	}

}
