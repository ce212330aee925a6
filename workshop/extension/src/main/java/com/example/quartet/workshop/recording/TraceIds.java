package com.example.quartet.workshop.recording;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

/**
 * Names what belongs together, as W3C Trace Context carries it from module to module.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">Trace Context</a>
 */
public final class TraceIds {

	private TraceIds() {
	}

	/**
	 * The trace that we are in.
	 * @param tracer knows it
	 * @return empty outside a trace
	 */
	public static String current(Tracer tracer) {
		Span span = tracer.currentSpan();
		return (span != null) ? span.context().traceId() : "";
	}

}
