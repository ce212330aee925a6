package com.example.identityemulator;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Makes links of pages begin with the folder of the public address, for a proxy that has
 * others beside the emulator; it may take the folder off or leave it on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicFolderFilter extends OncePerRequestFilter {

	private final EmulatorProperties settings;

	PublicFolderFilter(EmulatorProperties settings) {
		this.settings = settings;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = (request.isSecure() ? this.settings.tls().publicUrl() : this.settings.publicUrl()).getPath();
		String folder = StringUtils.trimTrailingCharacter((path != null) ? path : "", '/');
		if (folder.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		// parsed without the folder, if at all
		request.removeAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
		chain.doFilter(new FolderRequest(request, folder), response);
	}

	/**
	 * The request as if the emulator had been installed in the folder.
	 */
	private static final class FolderRequest extends HttpServletRequestWrapper {

		private final String folder;

		private FolderRequest(HttpServletRequest request, String folder) {
			super(request);
			this.folder = folder;
		}

		@Override
		public String getContextPath() {
			return this.folder;
		}

		@Override
		public String getRequestURI() {
			return this.folder + withoutFolder(super.getRequestURI());
		}

		@Override
		public String getServletPath() {
			return withoutFolder(super.getServletPath());
		}

		private String withoutFolder(String path) {
			return (path.equals(this.folder) || path.startsWith(this.folder + "/"))
					? path.substring(this.folder.length()) : path;
		}

	}

}
