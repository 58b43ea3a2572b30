# frozen_string_literal: true

require "cgi"

class Bench
  module Plot
    # What every plot has: paper, title, legend, a line below, and colours for light and
    # for dark. The paper is drawn, so that a page may have either.
    class Frame
      WIDTH = 760
      STYLE = <<~CSS
        text { font: 13px system-ui, sans-serif; fill: #1f2328; }
        .title { font-size: 17px; font-weight: 600; }
        .small { font-size: 11px; fill: #59636e; }
        .paper { fill: #ffffff; }
        .grid { stroke: #d1d9e0; }
        .axis { stroke: #59636e; }
        .mark { stroke: #b35900; stroke-dasharray: 5 4; }
        .s0 { fill: #0969da; stroke: #0969da; }
        .s1 { fill: #bc4c00; stroke: #bc4c00; }
        .s2 { fill: #1a7f37; stroke: #1a7f37; }
        @media (prefers-color-scheme: dark) {
          text { fill: #f0f6fc; }
          .small { fill: #9198a1; }
          .paper { fill: #0d1117; }
          .grid { stroke: #3d444d; }
          .axis { stroke: #9198a1; }
          .mark { stroke: #f0b37e; }
          .s0 { fill: #58a6ff; stroke: #58a6ff; }
          .s1 { fill: #ffa657; stroke: #ffa657; }
          .s2 { fill: #56d364; stroke: #56d364; }
        }
        .line { fill: none; stroke-width: 2.5; }
        .bar { stroke: none; }
      CSS

      # `note` is a warning, in the corner.
      def initialize(title:, foot:, note: nil)
        @title = title
        @foot = foot
        @note = note
        @parts = []
      end

      def svg
        draw
        <<~SVG
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 #{WIDTH} #{height}" width="#{WIDTH}" height="#{height}">
          <title>#{escaped(@title)}</title>
          <style>
          #{STYLE}</style>
          <rect class="paper" width="#{WIDTH}" height="#{height}" rx="6"/>
          #{@parts.join("\n")}
          </svg>
        SVG
      end

      private

      def surroundings(series)
        text(20, 30, @title, css: "title")
        text(20, height - 12, @foot, css: "small")
        text(WIDTH - 20, 30, @note, css: "small", anchor: "end") if @note
        return if series.one?

        series.each_with_index.inject(20) do |left, (name, number)|
          @parts << %(<rect class="bar s#{number}" x="#{left}" y="44" width="12" height="12" rx="2"/>)
          text(left + 18, 55, name)
          left + 40 + (name.size * 7.2)
        end
      end

      def text(left, top, words, css: nil, anchor: "start", turned: false)
        turn = turned ? %( transform="rotate(-90 #{short(left)} #{short(top)})") : ""
        kind = css ? %( class="#{css}") : ""
        place = %(x="#{short(left)}" y="#{short(top)}" text-anchor="#{anchor}")
        @parts << "<text#{kind} #{place}#{turn}>#{escaped(words)}</text>"
      end

      def line(css, *ends)
        @parts << format(%(<line class="#{css}" x1="%s" y1="%s" x2="%s" y2="%s"/>), *ends.map { |place| short(place) })
      end

      def short(number) = number.round(1).to_s.delete_suffix(".0")

      def escaped(words) = CGI.escapeHTML(words)
    end
  end
end
