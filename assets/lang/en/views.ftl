# The views of a document.
view-map = Map
view-insights = Insights
view-improvements = Improvements
view-compare = Compare
view-frame = Frame
view-lexis = Lexis diagram
view-report = Report
view-tabs = Views
