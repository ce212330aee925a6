package com.example.quartet.webapp.pages;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the page that a request belongs to: an address that can be opened, also where a
 * form was sent to one that cannot.
 */
@Component
public class PageAddressResolver {

	private final SingletonSupplier<List<PathPattern>> pages;

	/**
	 * The handler mapping comes late, since it needs the interceptors that need this.
	 */
	PageAddressResolver(
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
		this.pages = SingletonSupplier.of(() -> mapping.getObject()
			.getHandlerMethods()
			.keySet()
			.stream()
			.filter((handler) -> handler.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((handler) -> patternsOf(handler).stream())
			.toList());
	}

	/**
	 * The page that this request is for; for a form that was sent, the page it stands on,
	 * with what was typed.
	 */
	public PageAddress pageOf(HttpServletRequest request) {
		String path = PageAddress.pathOf(request);
		if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
			String query = request.getQueryString();
			if ("/connect/return".equals(path)) {
				// an answer counts once
				return PageAddress.local("/connect");
			}
			return PageAddress.local((query != null) ? path + "?" + query : path);
		}
		if ("/logout".equals(path)) {
			return PageAddress.HOME;
		}
		if (isPage(path)) {
			return withFields(path, request);
		}
		String above = above(path);
		if (isNamedPage(above)) {
			return withFields(above, request);
		}
		// a button in a row of a list: nothing was typed
		while (!isNamedPage(above)) {
			above = above(above);
		}
		return PageAddress.local(above);
	}

	/**
	 * A field whose name begins with an underscore is not typed, or no address may show
	 * it.
	 */
	private static PageAddress withFields(String path, HttpServletRequest request) {
		UriComponentsBuilder page = UriComponentsBuilder.fromPath(path);
		request.getParameterMap().forEach((name, values) -> {
			if (!name.startsWith("_")) {
				page.queryParam(name, (Object[]) values);
			}
		});
		return PageAddress.local(page.encode().toUriString());
	}

	private static String above(String path) {
		return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
	}

	private boolean isPage(String path) {
		PathContainer parsed = PathContainer.parsePath(path);
		return this.pages.obtain().stream().anyMatch((page) -> page.matches(parsed));
	}

	private boolean isNamedPage(String path) {
		return path.isEmpty() || this.pages.obtain().stream().anyMatch((page) -> page.getPatternString().equals(path));
	}

	private static Set<PathPattern> patternsOf(RequestMappingInfo handler) {
		return Objects.requireNonNull(handler.getPathPatternsCondition()).getPatterns();
	}

}
